package io.datagen.api.vector;

import java.util.Arrays;

/**
 * Cells whose text is not of the column's type: a type-noise token on the way out, an unreadable
 * cell on the way in. Sparse, in ascending row order; the vector's own value at such a row is null.
 */
public final class Tokens {
  private int[] rows = new int[8];
  private byte[][] texts = new byte[8][];
  private int size;

  /** Forgets all. */
  public void clear() {
    Arrays.fill(texts, 0, size, null);
    size = 0;
  }

  /** Adds a cell; rows ascend. */
  public void add(int row, byte[] text) {
    if (size > 0 && rows[size - 1] >= row) {
      throw new IllegalArgumentException("row " + row + " after " + rows[size - 1]);
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      texts = Arrays.copyOf(texts, size * 2);
    }
    rows[size] = row;
    texts[size++] = text;
  }

  /** How many cells. */
  public int size() {
    return size;
  }

  /** The row of the i-th. */
  public int row(int i) {
    return rows[i];
  }

  /** The UTF-8 text of the i-th. */
  public byte[] text(int i) {
    return texts[i];
  }

  /** The text at a row, or null where there is none. */
  public byte @org.jspecify.annotations.Nullable [] at(int row) {
    int i = Arrays.binarySearch(rows, 0, size, row);
    return i < 0 ? null : texts[i];
  }
}
