package io.datagen.core.lint;

import io.datagen.core.column.Constraints;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules on names, keys and relationships. */
final class KeyRules {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** What a column that takes its values from a parent may say of itself. */
  private static final Set<String> OF_ANY =
      Set.of(
          "name",
          "constraints",
          "description",
          "format",
          "hidden",
          "locale",
          "sqlite_type",
          "sql_type",
          "null_probability",
          "seed_key",
          "type");

  static final List<Rule> ALL =
      List.of(
          Rule.info(
              "snake-case", "Names of tables and columns are in snake_case.", KeyRules::names),
          Rule.warning("primary-key", "A table has a primary key.", KeyRules::primaryKeys),
          Rule.info(
              "foreign-key-index", "A child table has an index on its key.", KeyRules::indexes),
          Rule.warning(
              "ignored-keys",
              "Columns that take their values from a parent have no generator of their own.",
              KeyRules::ignoredKeys),
          Rule.warning(
              "missing-relationship",
              "A column named after another table's key points there.",
              KeyRules::missing),
          Rule.warning("unused-hidden", "A hidden column is read by something.", KeyRules::hidden),
          Rule.info(
              "redundant-constraint",
              "Nothing is declared that a primary key says.",
              KeyRules::redundant));

  private KeyRules() {}

  private static void names(View view) {
    List<Table> tables = view.dataset().tables();
    SnakeNames ofTables = new SnakeNames(Set.copyOf(tables.stream().map(Table::name).toList()));
    Map<String, SnakeNames> ofColumns = new HashMap<>();
    for (Table table : tables) {
      ofColumns.put(table.name(), new SnakeNames(Set.copyOf(table.columnNames())));
      if (!SnakeNames.isSnake(table.name())) {
        view.table(table, "write the table's name as " + ofTables.of(table.name()));
      }
    }
    view.columns(
        (table, column) -> {
          if (!SnakeNames.isSnake(column.name())) {
            String name = Objects.requireNonNull(ofColumns.get(table.name())).of(column.name());
            view.column(table, column, "name", "write the name as " + name);
          }
        });
  }

  private static void primaryKeys(View view) {
    for (Table table : view.dataset().tables()) {
      if (table.primaryKey().isEmpty() && table.events() == null) {
        view.table(
            table,
            "there is no primary key; give an id column constraints: {primary_key: true}, or the"
                + " table primary_key: [a, b]");
      }
    }
  }

  private static void indexes(View view) {
    for (Relationship relationship : view.dataset().relationships()) {
      // A key into one of several tables has an index anyway.
      if (relationship.ofUsers() || relationship.target() != null) {
        continue;
      }
      List<String> key = relationship.childKey();
      view.dataset()
          .table(relationship.childTable())
          .filter(t -> !isIndexed(t, key))
          .ifPresent(
              t ->
                  view.relationship(
                      relationship,
                      "databases look up children by their key: give '"
                          + t.name()
                          + "' indexes: ["
                          + (key.size() == 1 ? key.get(0) : key)
                          + "]"));
    }
  }

  private static boolean isIndexed(Table table, List<String> key) {
    return starts(table.primaryKey(), key)
        || table.uniques().stream().anyMatch(u -> starts(u, key))
        || table.indexes().stream().anyMatch(i -> starts(i.columns(), key))
        || key.size() == 1
            && table.column(key.get(0)).filter(c -> c.constraints().unique()).isPresent();
  }

  private static boolean starts(List<String> index, List<String> key) {
    return index.size() >= key.size() && index.subList(0, key.size()).containsAll(key);
  }

  private static void ignoredKeys(View view) {
    view.columns(
        (table, column) -> {
          boolean isRelationship = TypeRules.type(column).equals("reference");
          if (isRelationship || !(column.origin() instanceof Origin.Inherited)) {
            return;
          }
          List<String> ignored =
              column.node().keys().stream()
                  .filter(k -> !OF_ANY.contains(k) && !k.startsWith("x-"))
                  .toList();
          if (!ignored.isEmpty()) {
            view.column(
                table,
                column,
                ignored.get(0),
                "takes its values from the parent, so "
                    + String.join(", ", ignored)
                    + (ignored.size() == 1 ? " has" : " have")
                    + " no effect; remove "
                    + (ignored.size() == 1 ? "it" : "them"));
          }
        });
  }

  private static void missing(View view) {
    Map<String, Table> keys = new HashMap<>();
    for (Table table : view.dataset().tables()) {
      if (table.primaryKey().size() == 1 && table.events() == null) {
        keys.putIfAbsent(table.primaryKey().get(0), table);
      }
    }
    view.columns(
        (table, column) -> {
          Table parent = keys.get(column.name());
          if (parent != null
              && !parent.name().equals(table.name())
              && !column.name().equals("id")
              && column.origin() instanceof Origin.Generated generated
              && !generated.generator().identifies()) {
            view.column(
                table,
                column,
                "name",
                "is named like the key of '"
                    + parent.name()
                    + "' but points nowhere; add a relationship with parent_table: "
                    + parent.name()
                    + ", child_table: "
                    + table.name());
          }
        });
  }

  private static void hidden(View view) {
    Map<String, Integer> words = new HashMap<>();
    count(view.dataset().node(), words);
    view.columns(
        (table, column) -> {
          // Once it stands as its own name.
          if (column.hidden() && words.getOrDefault(column.name(), 0) < 2) {
            view.column(
                table, column, "hidden", "is written nowhere and read by nothing; remove it");
          }
        });
  }

  private static void count(Node node, Map<String, Integer> words) {
    if (node instanceof Scalar scalar) {
      WORD.matcher(scalar.text()).results().forEach(m -> words.merge(m.group(), 1, Integer::sum));
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> count(item, words));
    } else if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                words.merge(key, 1, Integer::sum);
                count(entry.value(), words);
              });
    }
  }

  private static void redundant(View view) {
    view.columns(
        (table, column) -> {
          Constraints promised = column.constraints();
          if (promised.primaryKey() && saysMore(column)) {
            view.column(
                table,
                column,
                "constraints",
                "a primary key is unique and not null anyway; primary_key: true says it all");
          }
        });
  }

  private static boolean saysMore(Column column) {
    return column.node().get("constraints").orElse(column.node()) instanceof Mapping constraints
        && (constraints.get("unique").isPresent() || constraints.get("not_null").isPresent());
  }
}
