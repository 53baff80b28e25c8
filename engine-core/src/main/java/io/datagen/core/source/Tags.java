package io.datagen.core.source;

import java.util.Map;
import java.util.Optional;

/** YAML's tags: those of plain values are honoured, others are faults, for nothing reads them. */
final class Tags {
  private static final String YAML = "tag:yaml.org,2002:";

  private static final Map<String, Scalar.Kind> KINDS =
      Map.of(
          "str", Scalar.Kind.TEXT,
          "int", Scalar.Kind.INTEGER,
          "float", Scalar.Kind.FLOAT,
          "bool", Scalar.Kind.BOOLEAN,
          "null", Scalar.Kind.NULL);

  private Tags() {}

  /** Faults the tag of a list or mapping, but the one that says what it is. */
  static void check(
      Optional<String> tag, String plain, Position position, String path, Faults faults) {
    if (tag.isPresent() && !tag.get().equals(YAML + plain) && !tag.get().equals("!")) {
      faults.add(position, path, unknown(tag.get()));
    }
  }

  /** The value that a tag makes of a text. */
  static Scalar scalar(
      String tag, String text, boolean quoted, Position position, String path, Faults faults) {
    Scalar.Kind kind =
        tag.equals("!")
            ? Scalar.Kind.TEXT
            : tag.startsWith(YAML) ? KINDS.get(tag.substring(YAML.length())) : null;
    if (kind == null) {
      faults.add(position, path, unknown(tag));
      return new Scalar(position, path, Scalar.Kind.TEXT, text, quoted);
    }
    Scalar.Kind own = PlainText.kind(text);
    boolean fits =
        kind == own
            || kind == Scalar.Kind.TEXT
            || kind == Scalar.Kind.FLOAT && own == Scalar.Kind.INTEGER;
    if (!fits) {
      faults.add(
          position,
          path,
          "'" + text + "' is not what the tag '" + written(tag) + "' says; remove the tag");
      return new Scalar(position, path, Scalar.Kind.TEXT, text, quoted);
    }
    return new Scalar(
        position, path, kind, PlainText.canonical(kind, text), quoted && kind == Scalar.Kind.TEXT);
  }

  private static String unknown(String tag) {
    return "the tag '" + written(tag) + "' means nothing here; remove it";
  }

  private static String written(String tag) {
    return tag.startsWith(YAML) ? "!!" + tag.substring(YAML.length()) : tag;
  }
}
