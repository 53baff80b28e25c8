package io.datagen.core.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of the reference page, between {@code <!-- keys: NAME -->} and {@code <!-- /keys -->},
 * where NAME is a form, {@code types} or {@code distributions}. What stands around them is prose.
 */
public final class ReferenceTables {
  private static final Pattern TABLE =
      Pattern.compile("(<!-- keys: ([a-z_]+) -->\n).*?(<!-- /keys -->)", Pattern.DOTALL);

  private final Language language;

  private ReferenceTables(Language language) {
    this.language = language;
  }

  /** The page with its tables as the language has them. */
  public static String renew(String page, Language language) {
    ReferenceTables tables = new ReferenceTables(language);
    return TABLE
        .matcher(page)
        .replaceAll(
            m -> Matcher.quoteReplacement(m.group(1) + tables.table(m.group(2)) + m.group(3)));
  }

  /** The forms that a page has tables of. */
  public static List<String> named(String page) {
    return TABLE.matcher(page).results().map(m -> m.group(2)).toList();
  }

  private String table(String name) {
    return switch (name) {
      case "types" -> types();
      case "distributions" -> distributions();
      default -> keys(language.section(name).all());
    };
  }

  private static String keys(List<Key> keys) {
    StringBuilder out =
        new StringBuilder("| key | value | meaning | default |\n|---|---|---|---|\n");
    for (Key key : keys) {
      String meaning = key.description() + example(key);
      out.append(row("`" + key.name() + "`", key.kind().words(), meaning, standard(key)));
    }
    return out.toString();
  }

  /** Those with the same keys in one table. */
  private String types() {
    Map<List<Key>, List<Keys>> groups = new LinkedHashMap<>();
    for (Keys type : language.types()) {
      groups.computeIfAbsent(type.all(), k -> new ArrayList<>()).add(type);
    }
    StringBuilder out = new StringBuilder();
    groups.forEach(
        (keys, group) -> {
          out.append('\n');
          for (Keys type : group) {
            String dash = group.size() > 1 ? "- " : "";
            out.append(dash + "**`" + type.name() + "`**: " + type.summary() + "\n");
          }
          if (!keys.isEmpty()) {
            out.append('\n').append(keys(keys));
          }
        });
    return out.append('\n').toString();
  }

  private String distributions() {
    StringBuilder out = new StringBuilder("| name | values | parameters |\n|---|---|---|\n");
    for (Keys distribution : language.distributions()) {
      String parameters =
          distribution.all().stream()
              .map(
                  p ->
                      "`"
                          + p.name()
                          + "`"
                          + (p.required() ? "" : " (" + standard(p) + ")")
                          + ": "
                          + decapitalised(p.description()))
              .collect(Collectors.joining("; "));
      out.append(row("`" + distribution.name() + "`", distribution.summary(), parameters));
    }
    return out.toString();
  }

  /** As part of an enumeration: without its capital and its full stop. */
  private static String decapitalised(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1);
  }

  private static String example(Key key) {
    Object example = key.example();
    return example == null ? "" : " Example: `" + Json.text(example).strip() + "`.";
  }

  private static String standard(Key key) {
    String words = key.otherwise();
    Object value = key.standard();
    return key.required()
        ? "required"
        : value != null ? "`" + value + "`" : words != null ? words : "";
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
    }
    return row.append('\n').toString();
  }
}
