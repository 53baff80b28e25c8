package io.datagen.core.kernel;

import io.datagen.api.vector.Rows;

/** The numbers of rows as an array, whether they are a range or a selection. */
public final class RowNumbers {
  private RowNumbers() {}

  /** Puts the row numbers into {@code out[0 .. rows.size())}. */
  public static void fill(Rows rows, long[] out) {
    if (rows.isRange()) {
      long first = rows.first();
      int size = rows.size();
      for (int i = 0; i < size; i++) {
        out[i] = first + i;
      }
    } else {
      System.arraycopy(rows.indices(), 0, out, 0, rows.size());
    }
  }
}
