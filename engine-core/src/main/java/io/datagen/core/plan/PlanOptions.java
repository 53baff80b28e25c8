package io.datagen.core.plan;

import io.datagen.api.format.Capabilities;
import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.core.column.Libraries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan needs beside the dataset.
 *
 * @param profile of dirt: {@code fast}, {@code realistic}, {@code dirty} or one of the schema's own
 * @param tables those to make, empty for all; parents of foreign keys need not be among them
 * @param columns those to write, each a name alone or behind its table's and a dot, empty for all
 * @param whole whether all rows are made, so that every parent is there
 * @param nesting what the format does with structs and lists
 * @param text whether it writes text, in which columns' {@code format} holds
 * @param folders whether it writes {@code partition_by} columns as the names of folders
 * @param nest which tables are written inside others
 * @param libraries dictionaries and expressions; asked only where a column needs them
 */
public record PlanOptions(
    String profile,
    List<String> tables,
    List<String> columns,
    boolean whole,
    Nesting nesting,
    boolean text,
    boolean folders,
    NestTree nest,
    Libraries libraries) {

  public PlanOptions {
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
  }

  /** For a format, or for none, which is one that nests and writes no text. */
  public static PlanOptions of(
      @Nullable Capabilities format,
      String profile,
      List<String> tables,
      List<String> columns,
      boolean whole,
      NestTree nest,
      Libraries libraries) {
    return new PlanOptions(
        profile,
        tables,
        columns,
        whole,
        format == null ? Nesting.NATIVE : format.nesting(),
        format != null && format.text(),
        format != null && format.partitions(),
        nest,
        libraries);
  }

  /** With plain values. */
  public PlanOptions(
      String profile,
      List<String> tables,
      List<String> columns,
      boolean whole,
      Nesting nesting,
      NestTree nest,
      Libraries libraries) {
    this(profile, tables, columns, whole, nesting, false, false, nest, libraries);
  }

  /** With every table for itself, and plain values. */
  public PlanOptions(
      String profile,
      List<String> tables,
      List<String> columns,
      boolean whole,
      Nesting nesting,
      Libraries libraries) {
    this(profile, tables, columns, whole, nesting, false, false, NestTree.NONE, libraries);
  }

  /** Whether a table's rows are all there for others to refer to. */
  boolean holds(String table) {
    return whole && (tables.isEmpty() || tables.contains(table)) && nest.parent(table).isEmpty();
  }

  /** Whether a column is to be written. */
  boolean writes(String table, String column) {
    return columns.isEmpty() || columns.contains(column) || columns.contains(table + "." + column);
  }
}
