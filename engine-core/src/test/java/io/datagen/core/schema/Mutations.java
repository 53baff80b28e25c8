package io.datagen.core.schema;

import io.datagen.core.source.Mapping;
import io.datagen.core.source.Mapping.Entry;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Scalar.Kind;
import io.datagen.core.source.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Slips as people make them, one in each mutant of a schema, the same for the same seed. */
final class Mutations {
  private static final List<Scalar> SCALARS =
      List.of(
          scalar(Kind.INTEGER, "-1"),
          scalar(Kind.INTEGER, "0"),
          scalar(Kind.INTEGER, "2"),
          scalar(Kind.INTEGER, "99999999999999999999"),
          scalar(Kind.FLOAT, "-0.5"),
          scalar(Kind.FLOAT, "1.5"),
          scalar(Kind.FLOAT, "1e3"),
          scalar(Kind.FLOAT, "1e400"),
          scalar(Kind.BOOLEAN, "true"),
          scalar(Kind.NULL, ""),
          scalar(Kind.TEXT, "abc"),
          scalar(Kind.TEXT, "10M"),
          scalar(Kind.TEXT, "2024-01-31"),
          scalar(Kind.TEXT, "30m"),
          scalar(Kind.TEXT, "uniform"),
          scalar(Kind.TEXT, ""),
          new Scalar(Places.NONE, "", Kind.TEXT, "12", true));

  private final Random random;
  private final Node root;
  private final List<Mapping> mappings = new ArrayList<>();

  /** Of one schema. */
  Mutations(Node root, long seed) {
    this.root = root;
    this.random = new Random(seed);
    gather(root);
  }

  /** The schema without a slip. */
  Node root() {
    return root;
  }

  private static Scalar scalar(Kind kind, String text) {
    return new Scalar(Places.NONE, "", kind, text);
  }

  private void gather(Node node) {
    if (node instanceof Mapping mapping) {
      if (!mapping.entries().isEmpty()) {
        mappings.add(mapping);
      }
      mapping.entries().values().forEach(entry -> gather(entry.value()));
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(this::gather);
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /**
   * A schema with a slip.
   *
   * @param slip what it is, for messages
   */
  record Mutant(Node root, String slip) {}

  Mutant next() {
    Mapping place = any(mappings);
    String key = any(List.copyOf(place.keys()));
    Node value = place.get(key).orElseThrow();
    Mapping other = any(mappings);
    String others = any(List.copyOf(other.keys()));
    Node elsewhere = other.get(others).orElseThrow();
    return switch (random.nextInt(10)) {
      case 0 -> mutant(place, key, key, null);
      case 1 -> mutant(place, key, misspelt(key), value);
      case 2 -> mutant(place, key, key, wrongForm(value));
      case 3 -> mutant(place, "", "extra", any(SCALARS));
      case 4, 5 -> mutant(place, "", others, elsewhere);
      case 6 ->
          value instanceof Scalar scalar && scalar.kind() == Kind.TEXT && !scalar.text().isEmpty()
              ? mutant(place, key, key, scalar(Kind.TEXT, misspelt(scalar.text())))
              : mutant(place, key, key, any(SCALARS));
      default -> mutant(place, key, key, any(SCALARS));
    };
  }

  /** A list for a mapping, a mapping for a list, either for a scalar. */
  private Node wrongForm(Node value) {
    Sequence list =
        new Sequence(Places.NONE, "", random.nextBoolean() ? List.of() : List.of(value));
    Map<String, Entry> entries =
        random.nextBoolean() ? Map.of() : Map.of("a", new Entry(Places.NONE, value));
    return random.nextBoolean() ? list : new Mapping(Places.NONE, "", entries);
  }

  private String misspelt(String word) {
    int at = random.nextInt(word.length());
    return random.nextBoolean() || word.length() == 1
        ? word.substring(0, at) + word.charAt(at) + word.substring(at)
        : word.substring(0, at) + word.substring(at + 1);
  }

  /**
   * With a value under another key.
   *
   * @param before the key that goes, empty for none
   * @param value null to drop it
   */
  private Mutant mutant(Mapping place, String before, String after, @Nullable Node value) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    place
        .entries()
        .forEach(
            (key, entry) -> {
              if (!key.equals(before)) {
                entries.put(key, entry);
              } else if (value != null) {
                entries.put(after, new Entry(entry.key(), value));
              }
            });
    if (value != null) {
      entries.put(after, new Entry(place.position(), value));
    }
    Mapping changed = new Mapping(place.position(), place.path(), entries);
    String slip =
        place.path()
            + ": "
            + (before.isEmpty() ? "added " : before.equals(after) ? "" : before + " -> ")
            + after
            + (value == null ? " dropped" : ": " + Places.text(value));
    return new Mutant(Places.renewed(replaced(root, place, changed), ""), slip);
  }

  private static Node replaced(Node node, Mapping place, Mapping changed) {
    if (node == place) {
      return changed;
    }
    if (node instanceof Mapping mapping) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  entries.put(
                      key, new Entry(entry.key(), replaced(entry.value(), place, changed))));
      return new Mapping(mapping.position(), mapping.path(), entries);
    }
    return node instanceof Sequence sequence
        ? new Sequence(
            sequence.position(),
            sequence.path(),
            sequence.items().stream().map(item -> replaced(item, place, changed)).toList())
        : node;
  }
}
