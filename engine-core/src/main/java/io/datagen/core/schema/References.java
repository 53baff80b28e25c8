package io.datagen.core.schema;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that the names which parts of a schema use for others are there. */
final class References {
  private final Dataset dataset;
  private final Optional<Section> declared;
  private final Faults faults;

  References(Dataset dataset, Optional<Section> declared, Faults faults) {
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
        section.fault(
            key, "unknown column '" + column + "'" + Nearest.hint(column, table.columnNames()));
      }
    }
  }

  private void relationship(Relationship relationship) {
    Section section = new Section(relationship.node(), faults);
    Optional<Table> parent = table(section, "parent_table", relationship.parentTable());
    Optional<Table> child = table(section, "child_table", relationship.childTable());
    parent.ifPresent(
        t -> {
          names(section, "parent_key", relationship.parentKey(), t);
          for (String column : relationship.lookups().keySet()) {
            lookup(section, column, column, t);
          }
        });
    child.ifPresent(
        t -> {
          names(section, "child_key", relationship.childKey(), t);
          for (Map.Entry<String, String> lookup : relationship.lookups().entrySet()) {
            lookup(section, lookup.getKey(), lookup.getValue(), t);
          }
        });
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
    if (table.isEmpty() && declared.filter(d -> d.has(name)).isEmpty()) {
      section.fault(key, "unknown table '" + name + "'" + Nearest.hint(name, dataset.tableNames()));
    }
    return table;
  }
}
