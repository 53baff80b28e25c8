package io.datagen.plugin.sqlite;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.LongVector;
import io.datagen.plugin.sqlite.file.RecordColumn;
import io.datagen.plugin.sqlite.file.SerialType;

/** The rowids of a table's rows: the INTEGER PRIMARY KEY's values, or the rows' numbers from 1. */
final class RowidColumn {
  /** Of the last batch, as a column of index entries. */
  final RecordColumn column = new RecordColumn();

  private final TableDesign table;
  private long[] numbers = new long[Batch.CAPACITY];

  RowidColumn(TableDesign table) {
    this.table = table;
  }

  /**
   * The rowids of a batch.
   *
   * @throws UnstorableException if they don't ascend
   */
  long[] load(Batch batch) throws UnstorableException {
    int rows = batch.size();
    long[] rowids = table.hasRowidColumn() ? values(batch) : numbers(batch.firstRow(), rows);
    if (table.indexes().isEmpty()) {
      return rowids;
    }
    column.reset(rows);
    column.setBits(rowids);
    int[] types = column.types();
    for (int row = 0; row < rows; row++) {
      types[row] = SerialType.ofInteger(rowids[row]);
    }
    return rowids;
  }

  private long[] numbers(long firstRow, int rows) {
    for (int row = 0; row < rows; row++) {
      numbers[row] = firstRow + row + 1;
    }
    return numbers;
  }

  private long[] values(Batch batch) throws UnstorableException {
    LongVector vector = (LongVector) batch.column(table.rowidColumn());
    if (vector.validity().hasNulls()) {
      throw new UnstorableException(
          where() + " is the INTEGER PRIMARY KEY and can't be null or text");
    }
    long[] values = vector.values();
    for (int row = 1; row < batch.size(); row++) {
      if (values[row] <= values[row - 1]) {
        throw notAscending(values[row - 1], values[row]);
      }
    }
    return values;
  }

  /** What to say where a key comes after one that is not less. */
  UnstorableException notAscending(long before, long after) {
    return new UnstorableException(
        where() + " should ascend with the rows, but " + after + " comes after " + before);
  }

  private String where() {
    String column =
        table.hasRowidColumn() ? table.columns().get(table.rowidColumn()).name() : "the rowid";
    return "table " + table.name() + ": " + column;
  }
}
