package io.datagen.core.schema;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import io.datagen.core.language.Rule;
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
          Key.of("locale", Kind.LOCALE, "Of names, places and the like.")
              .otherwise("the dataset's"));

  private static final Key NAME = Key.of("name", Kind.TEXT, "Its name.").needed();

  static final Keys FIELD =
      Keys.of(
          "field",
          "A field of an object: a column in it.",
          named(
              Key.of("probability", Kind.PROBABILITY, "The chance that it is present.")
                  .standard(1)));

  private static final Key SEED_KEY =
      Key.of("seed_key", Kind.TEXT, "The name that keys its draws, to keep values across a rename.")
          .otherwise("its name");

  private static final Key COMPUTED_KEY =
      Key.of(
              "computed",
              Kind.EXPRESSION,
              "An expression over the row's other columns, which gives the values.")
          .example("round(quantity * unit_price, 2)");

  private static final Key CASES =
      Key.of(
          "cases",
          Kind.listOf(Kind.section("case")).atLeast(1),
          "Another generator by condition: the first that holds makes the cell, null where none does.");

  private static final Key CONDITIONAL_ON =
      Key.of(
          "conditional_on",
          Kind.section("conditional_on"),
          "Another generator by another column's value.");

  private static final Key SAME_PER =
      Key.of(
              "same_per",
              Kind.NAMES,
              "Columns: rows that share their values share this one's, drawn once for each key.")
          .example("customer_id");

  /** Keys that make a column read others of its row. */
  static final List<String> DERIVING = List.of("null_if", "cases", "conditional_on", "same_per");

  static final Keys COLUMN =
      Keys.of(
              "column",
              "A column.",
              named(
                  COMPUTED_KEY,
                  CASES,
                  CONDITIONAL_ON,
                  SAME_PER,
                  Key.of(
                          "null_if",
                          Kind.EXPRESSION,
                          "A condition under which the cell is null; its own name is the value without it.")
                      .example("status == 'new'"),
                  Key.of("hidden", Kind.FLAG, "Whether it is computed but not written.")
                      .standard(false),
                  SEED_KEY,
                  Key.of(
                          "format",
                          Kind.TEXT,
                          "How text formats write it, as Java's patterns for dates and numbers have it; its value stays what it is.")
                      .example("dd.MM.yyyy"),
                  Key.of("sqlite_type", Kind.TEXT, "The declared type in SQLite.").example("TEXT"),
                  Key.of(
                      "sql_type", Kind.TEXT, "The declared type in databases; sqlite_type wins.")))
          .with(
              Rule.apart("cases", "type"),
              Rule.apart("cases", "conditional_on"),
              Rule.apart("cases", "same_per"),
              Rule.apart("conditional_on", "same_per"),
              Rule.apart("conditional_on", "type"));

  /** A column without a name, which comes first. */
  static final Keys REUSABLE =
      Keys.of(
          "reusable",
          "A column under types, to be used by name.",
          COLUMN.all().subList(1, COLUMN.all().size()));

  /** Those of a column whose branches say what it makes. */
  static final List<String> OF_BRANCHES =
      COLUMN.names().stream()
          .filter(k -> !List.of("type", "computed", "locale").contains(k))
          .toList();

  static final Keys BRANCH =
      Keys.of("branch", "What makes the cells of some rows.", branch(SEED_KEY));

  static final Keys CASE =
      Keys.of(
              "case",
              "One of a column's generators, and the condition under which it makes the cell.",
              branch(
                  Key.of("when", Kind.EXPRESSION, "The condition; null is not true.")
                      .example("quantity > 10"),
                  Key.of(
                      "else",
                      Kind.section("branch"),
                      "What makes the cell where no condition holds; the last case, and all of it."),
                  Key.of(
                          "seed_key",
                          Kind.TEXT,
                          "The name that keys its draws, to keep values when the condition is edited.")
                      .otherwise("the condition")))
          .with(Rule.anyOf("when", "else"), Rule.apart("when", "else"));

  static final Keys CONDITIONAL =
      Keys.of(
          "conditional_on",
          "Another generator by another column's value.",
          Key.of("column", Kind.TEXT, "The other column.").needed().example("region"),
          Key.of(
                  "cases",
                  Kind.mapOf("value", Kind.section("branch")).atLeast(1),
                  "What makes the cell for each value.")
              .needed(),
          Key.of("default", Kind.section("branch"), "What makes it for other values and for null.")
              .otherwise("null"));

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
          Key.of(
                  "after",
                  Kind.TEXT,
                  "Another column: each value lies above that of its row, or later; null where none can.")
              .example("ordered_at"),
          Key.of(
              "before",
              Kind.TEXT,
              "Another column: each value lies below that of its row, or earlier; null where none can."),
          Key.of("min_length", Kind.integer(0, Integer.MAX_VALUE), "The fewest characters."),
          Key.of("max_length", Kind.integer(0, Integer.MAX_VALUE), "The most characters."));

  private ColumnKeys() {}

  /** What a branch may say: what an item may, but the constraints, which are the column's. */
  private static List<Key> branch(Key... more) {
    List<Key> keys = new ArrayList<>();
    ITEM.all().stream()
        .filter(k -> !List.of("description", "constraints").contains(k.name()))
        .forEach(keys::add);
    keys.addAll(List.of(COMPUTED_KEY, CASES, CONDITIONAL_ON, SAME_PER));
    keys.addAll(Arrays.asList(more));
    return keys;
  }

  private static List<Key> named(Key... more) {
    List<Key> keys = new ArrayList<>(List.of(NAME));
    keys.addAll(ITEM.all());
    keys.addAll(Arrays.asList(more));
    return keys;
  }
}
