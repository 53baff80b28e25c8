package io.datagen.api.vector;

/**
 * Which rows of a table a vector is for: a range, or any rows in any order, repeats allowed.
 * Mutable, so that a worker can use one instance for all its batches.
 */
public final class Rows {
  private long first;
  private int size;
  private long[] indices = new long[0];
  private boolean range = true;

  /** A range. */
  public static Rows range(long first, int size) {
    Rows rows = new Rows();
    rows.setRange(first, size);
    return rows;
  }

  /** Makes this the rows {@code first} to {@code first + size - 1}. */
  public void setRange(long first, int size) {
    if (first < 0 || size < 0) {
      throw new IllegalArgumentException("rows from " + first + ", " + size + " of them");
    }
    this.first = first;
    this.size = size;
    this.range = true;
  }

  /** Makes this a selection of {@code size} rows, and returns the array to put them in. */
  public long[] setSelection(int size) {
    if (indices.length < size) {
      indices = new long[size];
    }
    this.size = size;
    this.range = false;
    return indices;
  }

  /** How many. */
  public int size() {
    return size;
  }

  /** Whether this is a range, so that {@link #first()} says all. */
  public boolean isRange() {
    return range;
  }

  /** The first row of a range. */
  public long first() {
    if (!range) {
      throw new IllegalStateException("a selection has no first row");
    }
    return first;
  }

  /** The rows of a selection, valid to {@link #size()}. */
  public long[] indices() {
    if (range) {
      throw new IllegalStateException("a range has no index array");
    }
    return indices;
  }

  /** The row at a place; not for hot loops. */
  public long at(int i) {
    return range ? first + i : indices[i];
  }
}
