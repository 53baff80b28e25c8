package io.datagen.plugin.datafaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.datafaker.Faker;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A locale's YAML files in the order in which Datafaker looks a key up: {@code de-AT}, {@code de},
 * {@code _AT}, English. Scalars are taken as written: YAML's own types would turn the state NO into
 * a boolean.
 */
final class LocaleData {
  private static final List<String> SECTIONS =
      List.of("address", "name", "company", "job", "phone_number");

  /** Four fifths of the American file: parsing them took 0.3 s of a first run. */
  private static final String UNUSED = "county_by_postcode:";

  /** Section, key, value; a file each. English is the last. */
  private final List<Map<String, Map<String, Node>>> files;

  /** What was asked for already: reading nodes anew for each of a thousand patterns took 1 s. */
  private final Map<String, List<String>> known = new HashMap<>();

  private LocaleData(List<Map<String, Map<String, Node>>> files) {
    this.files = files;
  }

  static LocaleData of(String locale) {
    // English without a country would have postal codes of any shape; its states are the US ones.
    Locale wanted = Locale.forLanguageTag(locale.equals("en") ? "en-US" : locale);
    List<Map<String, Map<String, Node>>> files = new ArrayList<>();
    for (var link : new FakerContext(wanted, new RandomService()).getLocaleChain()) {
      String name = link.getLocale().toString();
      if (!name.equals("en")) {
        String file = name.startsWith("_") ? name : name.replace('_', '-');
        read(file + ".yml").ifPresentOrElse(files::add, () -> {});
      }
    }
    files.add(english());
    return new LocaleData(files);
  }

  /** The English files alone. */
  LocaleData fallback() {
    return new LocaleData(files.subList(files.size() - 1, files.size()));
  }

  /** The locale's files without the English ones. */
  LocaleData own() {
    return new LocaleData(files.subList(0, files.size() - 1));
  }

  /** What the first file that has the key says: texts or patterns; empty where none has it. */
  List<String> values(String section, String key) {
    return known.computeIfAbsent(section + "." + key, k -> find(section, key));
  }

  private List<String> find(String section, String key) {
    for (Map<String, Map<String, Node>> file : files) {
      Node node = file.getOrDefault(section, Map.of()).get(key);
      List<String> values = node == null ? List.of() : texts(node);
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  /** A key's value where it is a mapping of lists; empty where none is. */
  Map<String, List<String>> groups(String section, String key) {
    for (Map<String, Map<String, Node>> file : files) {
      if (file.getOrDefault(section, Map.of()).get(key) instanceof MappingNode mapping) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        mapping(mapping).forEach((name, node) -> groups.put(name, texts(node)));
        return groups;
      }
    }
    return Map.of();
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof ScalarNode scalar) {
      texts.add(scalar.getValue());
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.getValue());
        }
      }
    }
    texts.removeIf(t -> t.isBlank() || t.chars().anyMatch(c -> c < ' '));
    return texts;
  }

  private static Map<String, Map<String, Node>> english() {
    Map<String, Map<String, Node>> all = new LinkedHashMap<>();
    for (String section : SECTIONS) {
      read("en/" + section + ".yml").ifPresent(all::putAll);
    }
    return all;
  }

  private static java.util.Optional<Map<String, Map<String, Node>>> read(String file) {
    // The library's own class finds its resources in whatever loader it lives.
    try (InputStream in = Faker.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        return java.util.Optional.empty();
      }
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text(in)));
      Map<String, Map<String, Node>> sections = new LinkedHashMap<>();
      for (Node language : mapping(root).values()) {
        Node faker = mapping(language).get("faker");
        if (faker != null) {
          Map<String, Node> found = mapping(faker);
          found.keySet().retainAll(SECTIONS);
          found.forEach((section, keys) -> sections.put(section, mapping(keys)));
        }
      }
      return java.util.Optional.of(sections);
    } catch (IOException e) {
      throw new UncheckedIOException("reading Datafaker's " + file, e);
    }
  }

  /** The file without the blocks that nobody asks for. */
  private static String text(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    int skipped = Integer.MAX_VALUE;
    for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
      int indent = line.length() - line.stripLeading().length();
      if (indent > skipped) {
        continue;
      }
      skipped = line.strip().equals(UNUSED) ? indent : Integer.MAX_VALUE;
      if (skipped == Integer.MAX_VALUE) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  private static Map<String, Node> mapping(Node node) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          entries.put(key.getValue(), tuple.getValueNode());
        }
      }
    }
    return entries;
  }
}
