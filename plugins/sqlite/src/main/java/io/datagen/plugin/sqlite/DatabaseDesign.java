package io.datagen.plugin.sqlite;

import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables and indexes of a database.
 *
 * @param tables in the dataset's order
 * @param options that hold for all
 */
record DatabaseDesign(List<TableDesign> tables, SqliteOptions options) {
  DatabaseDesign {
    tables = List.copyOf(tables);
  }

  /** Of a dataset, which {@link Objections} has passed. */
  static DatabaseDesign of(DatasetSchema dataset, SqliteOptions options) {
    Names names = new Names();
    for (TableSchema table : dataset.tables()) {
      names.take(table.name());
    }
    // The user's own names first, so that no generated one takes one of them.
    for (TableSchema table : dataset.tables()) {
      for (TableSchema.Index index : table.indexes()) {
        if (index.name() != null) {
          names.take(index.name());
        }
      }
    }
    List<TableDesign> tables = new ArrayList<>();
    for (TableSchema table : dataset.tables()) {
      tables.add(
          new TableDesigner(table, dataset, options, names)
              .design(parentKeys(dataset, table.name())));
    }
    return new DatabaseDesign(tables, options);
  }

  /** The columns of a table that foreign keys refer to. */
  private static List<List<String>> parentKeys(DatasetSchema dataset, String parent) {
    List<List<String>> keys = new ArrayList<>();
    for (TableSchema table : dataset.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (key.parentTable().equals(parent)) {
          keys.add(key.parentColumns());
        }
      }
    }
    return keys;
  }

  Optional<TableDesign> table(String name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
