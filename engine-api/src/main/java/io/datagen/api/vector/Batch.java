package io.datagen.api.vector;

import io.datagen.api.schema.TableSchema;
import java.util.List;

/** Neighbouring rows of one table, a vector a column, in the order of the table's columns. */
public final class Batch {
  /** Rows in a batch at the most; readers and writers may rely on it. */
  public static final int CAPACITY = 4096;

  private final TableSchema table;
  private final Vector[] columns;
  private long firstRow;
  private int size;

  /** Over these vectors, which the caller fills. */
  public Batch(TableSchema table, List<? extends Vector> columns) {
    if (columns.size() != table.columns().size()) {
      throw new IllegalArgumentException(columns.size() + " vectors for " + table);
    }
    this.table = table;
    this.columns = columns.toArray(new Vector[0]);
  }

  /** Says which rows the vectors now hold. */
  public void setRows(long firstRow, int size) {
    if (size > CAPACITY) {
      throw new IllegalArgumentException(size + " rows in a batch");
    }
    this.firstRow = firstRow;
    this.size = size;
  }

  /** Puts another vector in a column's place (a dictionary one for plain bytes, say). */
  public void setColumn(int column, Vector vector) {
    columns[column] = vector;
  }

  /** What the columns are. */
  public TableSchema table() {
    return table;
  }

  /** The table's row that the first row of the vectors holds. */
  public long firstRow() {
    return firstRow;
  }

  /** Rows held. */
  public int size() {
    return size;
  }

  /** The vector of a column. */
  public Vector column(int column) {
    return columns[column];
  }
}
