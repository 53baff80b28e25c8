package io.datagen.core.schema;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Section;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks that the names which parts of a schema use for others are there. */
final class References {
  private final Dataset dataset;
  private final Predicate<String> declared;
  private final Faults faults;

  /**
   * @param declared whether the file has a table of that name, faulty or not
   */
  References(Dataset dataset, Predicate<String> declared, Faults faults) {
    this.dataset = dataset;
    this.declared = declared;
    this.faults = faults;
  }

  void check() {
    dataset.relationships().forEach(this::relationship);
    for (Table table : dataset.tables()) {
      Section section = new Section(table.node(), faults);
      names(section, "primary_key", table.primaryKey(), table);
      table.uniques().forEach(u -> names(section, "unique", u, table));
      table.indexes().forEach(i -> names(section, "indexes", i.columns(), table));
      names(section, "partition_by", table.partitionBy(), table);
    }
  }

  private void names(Section section, String key, List<String> columns, Table table) {
    for (String column : columns) {
      if (!table.declares(column)) {
        List<String> several = List.of(column.strip().split("[,\\s]+"));
        section.fault(
            key,
            "unknown column '"
                + column
                + "'"
                + (several.size() > 1 && several.stream().allMatch(table::declares)
                    ? "; write several as a list: " + several
                    : Nearest.hint(column, table.columnNames())));
      }
    }
  }

  private void relationship(Relationship relationship) {
    Section section = new Section(relationship.node(), faults);
    if (relationship.ofUsers()) {
      users(section, relationship);
      return;
    }
    Optional<Table> parent = table(section, "parent_table", relationship.parentTable());
    if (relationship.target() != null && relationship.target().number() > 0) {
      // The child is told of once.
      dataset
          .table(relationship.childTable())
          .ifPresent(t -> ofChild(section, relationship, t, relationship.target()));
      return;
    }
    Optional<Table> child = table(section, "child_table", relationship.childTable());
    parent.ifPresent(
        t -> {
          names(section, "parent_key", relationship.parentKey(), t);
          for (String column : relationship.lookups().keySet()) {
            lookup(section, column, column, t);
          }
          where(section, relationship.sharing().where().keySet(), t);
          if (t.events() != null) {
            section.fault(
                "parent_table",
                "an event stream can't be a parent: each event that a child looks up would cost a"
                    + " block of them");
          }
        });
    child.ifPresent(
        t -> {
          if (t.events() != null) {
            ofStream(section, relationship, t.events());
          }
          names(section, "child_key", relationship.childKey(), t);
          ofChild(section, relationship, t, relationship.target());
        });
  }

  /** Columns of the child that each target of a polymorphic relationship may name. */
  private void ofChild(
      Section section, Relationship relationship, Table child, @Nullable Target target) {
    for (Map.Entry<String, String> lookup : relationship.lookups().entrySet()) {
      lookup(section, lookup.getKey(), lookup.getValue(), child);
    }
    where(section, relationship.sharing().where().values(), child);
    if (target != null && target.number() == 0) {
      section
          .section("polymorphic")
          .ifPresent(s -> names(s, "type_column", List.of(target.typeColumn()), child));
    }
  }

  /** A table's column that a stream names its users by. */
  private void users(Section section, Relationship relationship) {
    table(section, "users", relationship.parentTable())
        .ifPresent(
            t -> {
              names(section, "users", relationship.parentKey(), t);
              if (t.events() != null) {
                section.fault("users", "must be of a table, and '" + t.name() + "' is a stream");
              }
            });
  }

  /** A relationship into a stream: its own columns are the stream's. */
  private static void ofStream(Section section, Relationship relationship, EventStream stream) {
    for (String column : relationship.childKey()) {
      if (EventField.of(column).isPresent()) {
        section.fault(
            "child_key",
            "'"
                + column
                + "' is the stream's own; "
                + (column.equals(EventField.USER.column())
                    ? "write users: TABLE.COLUMN in the stream"
                    : "add a column under 'columns'"));
      }
    }
    relationship.lookups().values().stream()
        .filter(c -> EventField.of(c).isPresent())
        .forEach(
            c ->
                section.fault(
                    "lookup_columns",
                    "'" + c + "' is the stream's own; add a column under 'columns'"));
    if (stream.duplicates() > 0) {
      section.fault(
          "child_table",
          "a parent's children can't be counted in a stream with 'duplicates'; remove one");
    }
  }

  private static void where(Section section, Collection<String> columns, Table table) {
    for (String column : columns) {
      if (!table.declares(column)) {
        section.fault(
            "where",
            "the table '"
                + table.name()
                + "' has no column '"
                + column
                + "'"
                + Nearest.hint(column, table.columnNames()));
      }
    }
  }

  private void lookup(Section section, String key, String column, Table table) {
    if (!table.declares(column)) {
      section
          .section("lookup_columns")
          .ifPresent(
              s ->
                  s.fault(
                      key,
                      "the table '"
                          + table.name()
                          + "' has no column '"
                          + column
                          + "'"
                          + Nearest.hint(column, table.columnNames())));
    }
  }

  private Optional<Table> table(Section section, String key, String name) {
    Optional<Table> table = dataset.table(name);
    // A table that is declared but faulty has been told of already.
    if (table.isEmpty() && !declared.test(name)) {
      section.fault(key, "unknown table '" + name + "'" + Nearest.hint(name, dataset.tableNames()));
    }
    return table;
  }
}
