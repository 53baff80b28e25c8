package io.datagen.core.schema;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The keys that columns have whatever their type, and those of types that no file stands for. */
final class ColumnKeys {
  static final Keys ITEM =
      Keys.of(
          "item",
          "What the items of an array are: a column without a name.",
          Key.of("type", Kind.TYPE, "What it holds; its own keys depend on it.")
              .otherwise("`string`; `computed` where that key stands"),
          Key.of("description", Kind.TEXT, "Free text."),
          Key.of("constraints", Kind.section("constraints"), "What its values promise."),
          Key.of("null_probability", Kind.PROBABILITY, "The chance of a null.").standard(0),
          Key.of("locale", Kind.TEXT, "Of names, places and the like.").otherwise("the dataset's"));

  private static final Key NAME = Key.of("name", Kind.TEXT, "Its name.").needed();

  static final Keys FIELD =
      Keys.of(
          "field",
          "A field of an object: a column in it.",
          named(
              Key.of("probability", Kind.PROBABILITY, "The chance that it is present.")
                  .standard(1)));

  static final Keys COLUMN =
      Keys.of(
          "column",
          "A column.",
          named(
              Key.of(
                      "computed",
                      Kind.EXPRESSION,
                      "An expression over the row's other columns, which gives the values.")
                  .example("round(quantity * unit_price, 2)"),
              Key.of("hidden", Kind.FLAG, "Whether it is computed but not written.")
                  .standard(false),
              Key.of(
                      "seed_key",
                      Kind.TEXT,
                      "The name that keys its draws, to keep values across a rename.")
                  .otherwise("its name"),
              Key.of("sqlite_type", Kind.TEXT, "The declared type in SQLite.").example("TEXT"),
              Key.of("sql_type", Kind.TEXT, "The declared type in databases; sqlite_type wins.")));

  /** Of the language, but refused by this version. */
  static final List<String> LATER =
      List.of("null_if", "cases", "conditional_on", "same_per", "bounds", "format");

  static final Keys COMPUTED =
      Keys.of(
          "computed",
          "The value of an expression over the row; the key computed alone is enough.",
          Key.of("expression", Kind.EXPRESSION, "The expression, where it is not under computed."),
          Key.of("round", Kind.integer(0, 15), "Digits after the point, correctly rounded."));

  static final Keys TEMPLATE =
      Keys.of(
          "template",
          "Text with other columns of the row in it.",
          Key.of("template", Kind.TEXT, "The text, columns in braces.")
              .needed()
              .example("ORD-{order_id:06d}-{region}"));

  static final Keys CONSTRAINTS =
      Keys.of(
          "constraints",
          "What a column promises. Constraints shape the values; nothing is drawn again.",
          Key.of("primary_key", Kind.FLAG, "Unique and not null.").standard(false),
          Key.of("unique", Kind.FLAG, "No value stands twice; nulls don't count.").standard(false),
          Key.of("not_null", Kind.FLAG, "There is no null.").standard(false),
          Key.of("min", Kind.BOUND, "As the parameter: it truncates the distribution."),
          Key.of("max", Kind.BOUND, "As the parameter: it truncates the distribution."),
          Key.of(
              "allowed",
              Kind.listOf(Kind.SCALAR).atLeast(1),
              "The only values, within the bounds and by the distribution."),
          Key.of("allowed_values", Kind.listOf(Kind.SCALAR).atLeast(1), "Another name of allowed."),
          Key.of("pattern", Kind.TEXT, "A regular expression (RE2) that whole values match."),
          Key.of(
                  "monotonic_increasing",
                  Kind.FLAG,
                  "Never below the row before; above it, where unique, too.")
              .standard(false),
          Key.of("min_length", Kind.integer(0, Integer.MAX_VALUE), "The fewest characters."),
          Key.of("max_length", Kind.integer(0, Integer.MAX_VALUE), "The most characters."));

  /** Of the language, but refused by this version. */
  static final List<String> CONSTRAINTS_LATER = List.of("before", "after");

  private ColumnKeys() {}

  private static List<Key> named(Key... more) {
    List<Key> keys = new ArrayList<>(List.of(NAME));
    keys.addAll(ITEM.all());
    keys.addAll(Arrays.asList(more));
    return keys;
  }
}
