package io.datagen.core.plan;

import io.datagen.api.provider.ValueSource;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.column.Libraries;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.seed.Stream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names every stream of a dataset. Positions and counts never enter, so that adding, removing or
 * moving columns and tables leaves all other values as they were.
 */
final class Streams {
  private final Dataset dataset;
  private final long seed;
  private final Libraries libraries;

  Streams(Dataset dataset, Libraries libraries) {
    this.dataset = dataset;
    this.seed = dataset.seed();
    this.libraries = libraries;
  }

  Stream column(Table table, Column column, String role) {
    return Stream.of(seed, table.seedKey(), column.seedKey(), role);
  }

  /** Child, key and parent name it: no reordering changes these, and no renaming with a key. */
  Stream relationship(Relationship relationship, String role) {
    Optional<Table> parent = dataset.table(relationship.parentTable());
    Optional<Table> child = dataset.table(relationship.childTable());
    String name =
        parent.map(Table::seedKey).orElse(relationship.parentTable())
            + "."
            + seedKeys(parent, relationship.parentKey(), ",")
            + "<-"
            + seedKeys(child, relationship.childKey(), ",");
    return Stream.of(
        seed,
        child.map(Table::seedKey).orElse(relationship.childTable()),
        "relationship",
        name,
        relationship.target() == null
            ? role
            : "target " + relationship.target().value() + "\0" + role);
  }

  /**
   * A composite key's stream.
   *
   * @param columns its columns' names, in order
   */
  Stream compositeKey(Table table, List<String> columns) {
    return Stream.of(
        seed, table.seedKey(), "key", seedKeys(Optional.of(table), columns, ", "), "permutation");
  }

  private static String seedKeys(Optional<Table> table, List<String> columns, String between) {
    return columns.stream()
        .map(c -> table.flatMap(t -> t.column(c)).map(Column::seedKey).orElse(c))
        .collect(Collectors.joining(between));
  }

  Stream corruption(Table table, String role) {
    return Stream.of(seed, table.seedKey(), "corruption", "overlay", role);
  }

  Stream events(Table table, String role) {
    return Stream.of(seed, table.seedKey(), "events", "model", role);
  }

  CellContext cell(Table table, Column column) {
    return new CellContext() {
      @Override
      public Stream stream(String role) {
        return column(table, column, role);
      }

      @Override
      public Stream recordStream(String record, String role) {
        return Stream.of(seed, table.seedKey(), "record", record, role);
      }

      @Override
      public long rows() {
        return table.rows();
      }

      @Override
      public Dictionaries dictionaries(String locale) {
        return libraries.dictionaries(locale);
      }

      @Override
      public ValueSource values() {
        return libraries.values();
      }
    };
  }
}
