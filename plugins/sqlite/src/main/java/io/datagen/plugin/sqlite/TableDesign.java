package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A database table.
 *
 * @param schema what it holds
 * @param columns in written order
 * @param rowidColumn place of the INTEGER PRIMARY KEY, which is the rowid by another name, or -1
 * @param primaryKey places of the primary key's columns
 * @param uniques places of the columns of UNIQUE clauses
 * @param foreignKeys those whose parents are in the database
 * @param indexes in the order in which SQLite would number the automatic ones
 */
record TableDesign(
    TableSchema schema,
    List<ColumnDesign> columns,
    int rowidColumn,
    List<Integer> primaryKey,
    List<List<Integer>> uniques,
    List<ForeignKey> foreignKeys,
    List<IndexDesign> indexes) {
  /** In {@link #rowidColumn}: rows are numbered from 1. */
  static final int NUMBERED = -1;

  TableDesign {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    uniques = List.copyOf(uniques);
    foreignKeys = List.copyOf(foreignKeys);
    indexes = List.copyOf(indexes);
  }

  String name() {
    return schema.name();
  }

  boolean hasRowidColumn() {
    return rowidColumn != NUMBERED;
  }

  /** The names of some columns, joined. */
  String names(List<Integer> places, String separator) {
    return places.stream().map(i -> columns.get(i).name()).collect(Collectors.joining(separator));
  }
}
