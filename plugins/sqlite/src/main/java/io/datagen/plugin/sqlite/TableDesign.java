package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A database table.
 *
 * @param schema what it holds
 * @param columns in written order
 * @param rowidColumn place of the INTEGER PRIMARY KEY, which is the rowid by another name, or -1
 * @param withoutRowid whether rows lie in the order of the primary key, in place of a rowid's
 * @param primaryKey places of the primary key's columns
 * @param uniques places of the columns of UNIQUE clauses
 * @param foreignKeys those whose parents are in the database
 * @param indexes in the order in which SQLite would number the automatic ones
 */
record TableDesign(
    TableSchema schema,
    List<ColumnDesign> columns,
    int rowidColumn,
    boolean withoutRowid,
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

  /** The columns of an entry of an index, as far as it is sorted by them and the table has them. */
  List<Integer> sortedBy(IndexDesign index) {
    return withoutRowid ? joined(index.columns(), primaryKey) : index.columns();
  }

  /** The columns of a record of a table without rowids: the primary key's, then the others. */
  List<Integer> recordOrder() {
    return joined(primaryKey, IntStream.range(0, columns.size()).boxed().toList());
  }

  private static List<Integer> joined(List<Integer> first, List<Integer> then) {
    Set<Integer> all = new LinkedHashSet<>(first);
    all.addAll(then);
    return List.copyOf(all);
  }

  /** The names of some columns, joined. */
  String names(List<Integer> places, String separator) {
    return places.stream().map(i -> columns.get(i).name()).collect(Collectors.joining(separator));
  }
}
