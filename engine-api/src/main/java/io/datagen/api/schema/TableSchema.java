package io.datagen.api.schema;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is written: constraints that declared dirt breaks are already taken out.
 *
 * @param name as declared
 * @param columns in written order; at least one
 * @param rows in all, appended duplicates included
 * @param primaryKey column names, empty for none
 * @param uniques keys beside the primary one
 * @param indexes beside those that the keys bring
 * @param foreignKeys to parents in the same dataset
 * @param partitionBy columns whose values name Hive-style directories, empty for none
 * @param description free text, or null
 * @param events what its columns mean where the table is an event stream, else null
 */
public record TableSchema(
    String name,
    List<ColumnSchema> columns,
    long rows,
    List<String> primaryKey,
    List<List<String>> uniques,
    List<Index> indexes,
    List<ForeignKey> foreignKeys,
    List<String> partitionBy,
    @Nullable String description,
    @Nullable EventColumns events) {

  public TableSchema {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    uniques = uniques.stream().map(List::copyOf).toList();
    indexes = List.copyOf(indexes);
    foreignKeys = List.copyOf(foreignKeys);
    partitionBy = List.copyOf(partitionBy);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("table " + name + " has no column");
    }
    if (rows < 0) {
      throw new IllegalArgumentException("table " + name + " has " + rows + " rows");
    }
  }

  /** A table that is no event stream. */
  public TableSchema(
      String name,
      List<ColumnSchema> columns,
      long rows,
      List<String> primaryKey,
      List<List<String>> uniques,
      List<Index> indexes,
      List<ForeignKey> foreignKeys,
      List<String> partitionBy,
      @Nullable String description) {
    this(
        name,
        columns,
        rows,
        primaryKey,
        uniques,
        indexes,
        foreignKeys,
        partitionBy,
        description,
        null);
  }

  /** A table without keys. */
  public static TableSchema of(String name, List<ColumnSchema> columns, long rows) {
    return new TableSchema(
        name, columns, rows, List.of(), List.of(), List.of(), List.of(), List.of(), null);
  }

  /** The place of a column, or empty. */
  public OptionalInt indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * An index.
   *
   * @param name its own name, or null for the format to choose one
   * @param columns in order; at least one
   * @param unique whether it forbids equal keys
   */
  public record Index(@Nullable String name, List<String> columns, boolean unique) {
    public Index {
      columns = List.copyOf(columns);
    }
  }
}
