package io.datagen.core.schema;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import io.datagen.core.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The keys of a relationship. */
final class RelationshipKeys {
  private static final Kind CHILDREN = Kind.integer(0, Long.MAX_VALUE);

  private static final Kind ROWS = Kind.integer(1, Long.MAX_VALUE);

  static final Keys STABLE =
      Keys.of(
          "stable",
          "The blocks by which both tables of a relationship can grow.",
          Key.of("parents", ROWS, "Rows of the parent in a block.").needed(),
          Key.of("children", ROWS, "Rows of the child in a block.").needed());

  static final Keys RELATIONSHIP =
      Keys.of(
              "relationship",
              "A parent table and its children.",
              Key.of("name", Kind.TEXT, "Its name, to refer to it."),
              Key.of("description", Kind.TEXT, "Free text."),
              Key.of("parent_table", Kind.TEXT, "The table that is pointed at.")
                  .otherwise("required, but beside `polymorphic`"),
              Key.of("parent_key", Kind.NAMES, "Its key, unique by construction or declared so.")
                  .otherwise("required, but beside `polymorphic`"),
              Key.of("child_table", Kind.TEXT, "The table that points.").needed(),
              Key.of(
                      "child_key",
                      Kind.NAMES,
                      "The columns that take their values and types from the parent's key.")
                  .needed(),
              Key.of("min_children", CHILDREN, "The fewest children of each parent.").standard(0),
              Key.of("max_children", CHILDREN, "The most children of each parent.")
                  .otherwise("the child's rows"),
              Key.of(
                      "lookup_columns",
                      Kind.mapOf("the parent's column", Kind.TEXT.called("the child's")),
                      "Columns of the child that take the parent's value.")
                  .example(Map.of("price", "unit_price")),
              SharingReader.DISTRIBUTION,
              Key.of(
                      "order",
                      Kind.oneOf("shuffled", "clustered"),
                      "Whether a parent's children lie side by side, those without a parent last and the"
                          + " parents in an order of their own.")
                  .standard("shuffled"),
              Key.of(
                      "one_to_one",
                      Kind.FLAG,
                      "Whether a parent has one child at the most, so that the child's key is unique.")
                  .standard(false),
              Key.of(
                      "stable",
                      Kind.section("stable"),
                      "Each block of children has its parents in the block of the same number, so that"
                          + " both tables can grow by whole blocks and no row's parent changes.")
                  .example(new TreeMap<>(Map.of("parents", 1000, "children", 4000))),
              Key.of(
                      "where",
                      Kind.mapOf("the parent's column", Kind.TEXT.called("the child's")),
                      "Columns in which a child and its parent agree, of few different values.")
                  .example(Map.of("region", "region")),
              Key.of(
                      "parent_weight",
                      Kind.EXPRESSION,
                      "A number of each parent, to which its children are in proportion, as far as bounds"
                          + " allow: a column or an expression.")
                  .example("price * 2"),
              Key.of(
                      "null_probability",
                      Kind.PROBABILITY,
                      "Exactly that share of the children, rounded, has no parent; bounds apply to the"
                          + " rest.")
                  .standard(0),
              Key.of(
                  "hierarchy",
                  Kind.section("hierarchy"),
                  "Where a table is its own parent: its rows are a forest, without circles."),
              Key.of(
                  "polymorphic",
                  Kind.section("polymorphic"),
                  "Where a child points into one of several tables, as a column of its own says."),
              Key.of(
                      "on_infeasible",
                      Kind.oneOf("relax", "error"),
                      "Whether bounds that can't hold are widened with a warning, or refused.")
                  .standard("relax"))
          .with(rules());

  /** What a relationship has beside its tables' names, where a type says which one is meant. */
  private static final List<String> OF_TARGETS =
      List.of(
          "name",
          "description",
          "parent_table",
          "parent_key",
          "min_children",
          "max_children",
          "lookup_columns",
          "distribution",
          "one_to_one",
          "where",
          "parent_weight",
          "null_probability",
          "on_infeasible");

  static final Keys TARGET =
      Keys.of(
          "target",
          "Where the children of one type point.",
          RELATIONSHIP.all().stream()
              .filter(k -> OF_TARGETS.contains(k.name()))
              .map(
                  k ->
                      List.of("parent_table", "parent_key").contains(k.name())
                          ? k.otherwise(null).needed()
                          : k)
              .toList());

  static final Keys POLYMORPHIC =
      Keys.of(
          "polymorphic",
          "Into which of several tables a child points.",
          Key.of(
                  "type_column",
                  Kind.TEXT,
                  "The child's column that says which one; its values are the targets'.")
              .needed(),
          Key.of(
                  "targets",
                  Kind.mapOf("the type's value", Kind.section("target")).atLeast(1),
                  "For each value the table, and the bounds of the children that have it.")
              .needed());

  private static Rule[] rules() {
    List<Rule> rules = new ArrayList<>();
    for (String key : List.of("parent_table", "parent_key")) {
      rules.add(Rule.anyOf(key, "polymorphic"));
      rules.add(Rule.apart(key, "polymorphic"));
    }
    return rules.toArray(new Rule[0]);
  }

  static final Keys HIERARCHY =
      Keys.of(
          "hierarchy",
          "The forest that a table's rows are.",
          Key.of("roots", ROWS, "Rows without a parent.").standard(1),
          Key.of("max_depth", CHILDREN, "The most steps from a row to its root.")
              .otherwise("as few as keep families small"));

  private RelationshipKeys() {}
}
