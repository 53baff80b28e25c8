package io.datagen.core.validate;

import io.datagen.api.format.Slice;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.stream.EventModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table that an artifact should hold: what validation asks of a plan. */
public interface ExpectedTable {
  /** As the format wrote it. */
  TableSchema schema();

  /** What was written of it, in order: the whole, a range, or parts. */
  List<Slice> slices();

  /** Rows of the clean table; those written behind them are duplicates. */
  long cleanRows();

  /** The columns that name a row in messages; empty where nothing does. */
  List<String> rowKey();

  /** What the clean columns promise, cell by cell. */
  List<ColumnRule> rules();

  /** What the clean table promises of whole columns: keys, and values that grow. */
  List<UniqueKey> keys();

  /** Where its foreign keys point, on the clean view. */
  List<Reference> references();

  /** Columns whose values come from others, by replay alone: check name to column names. */
  default Map<String, List<String>> derived() {
    return Map.of();
  }

  /** How many expressions over its rows hold, tested whenever rows are made. */
  default int rowChecks() {
    return 0;
  }

  /** How likely a clean null is, by column, where that is declared. */
  default Map<String, Double> nullRates() {
    return Map.of();
  }

  /** How the values of a column are shared out, where that is declared. */
  default Map<String, Marginal> marginals() {
    return Map.of();
  }

  /** The columns that must not go down, by name, each with whether equal neighbours are faults. */
  default Map<String, Boolean> increasing() {
    return Map.of();
  }

  /** What only the replay can tell, as the cells were written by a {@code format}. */
  default List<Replayed> replayed() {
    return List.of();
  }

  /** How many rows may be made at once: a batch, or fewer where they are long. */
  default int batchRows() {
    return Batch.CAPACITY;
  }

  /** The tables inside its rows, where these are read as lists. */
  default List<Inside> inside() {
    return List.of();
  }

  /** How its rows come about where it is an event stream, else null. */
  default @Nullable EventModel events() {
    return null;
  }

  /**
   * The written columns as declared: structs and lists as such, whatever the format made of them;
   * but for those whose values can't be read, as they are text by a {@code format}.
   */
  default List<ColumnSchema> declaredColumns() {
    return schema().columns();
  }

  /** The written columns whose values can't be read, as they are text by a {@code format}. */
  default List<String> formattedColumns() {
    return List.of();
  }

  /** Whether declared dirt may stand in a column. */
  boolean dirtyable(String column);

  /** The table's cells, for one thread. */
  ExpectedRows open();

  /**
   * Columns that hold no value twice.
   *
   * @param primary whether null is no value of theirs
   */
  record UniqueKey(List<String> columns, boolean primary) {
    public UniqueKey {
      columns = List.copyOf(columns);
    }

    String check() {
      return primary ? "primary_key" : "unique";
    }
  }

  /**
   * A table inside the rows.
   *
   * @param path {@code customers.orders.order_items}
   * @param column the list's column, of this table
   * @param fields the way down from there: the fields of the lists' structs that hold further lists
   * @param rows in all, where every row of this table is there once
   */
  record Inside(String path, int column, List<Integer> fields, long rows) {
    public Inside {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A promise that the replay keeps: every text is the one that the promised value has.
   *
   * @param check its name
   * @param columns whose promise it is
   */
  record Replayed(String check, List<String> columns) {
    public Replayed {
      columns = List.copyOf(columns);
    }
  }

  /** The rows of which a column has this value, as text. */
  record OfType(String column, String value) {}

  /**
   * A foreign key with the bounds in force.
   *
   * @param parentRows rows of the parent, clean
   * @param minChildren of each parent
   * @param maxChildren of each parent
   * @param ofType which rows it is of, null for all
   */
  record Reference(
      List<String> columns,
      String parentTable,
      List<String> parentColumns,
      long parentRows,
      long minChildren,
      long maxChildren,
      @Nullable OfType ofType) {
    public Reference {
      columns = List.copyOf(columns);
      parentColumns = List.copyOf(parentColumns);
    }

    /** Of all rows. */
    public Reference(
        List<String> columns,
        String parentTable,
        List<String> parentColumns,
        long parentRows,
        long minChildren,
        long maxChildren) {
      this(columns, parentTable, parentColumns, parentRows, minChildren, maxChildren, null);
    }
  }
}
