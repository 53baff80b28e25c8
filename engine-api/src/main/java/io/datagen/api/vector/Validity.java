package io.datagen.api.vector;

/** One bit a row: set where there is a value. Costs nothing while no row is null. */
public final class Validity {
  private long[] words = new long[64];
  private int size;
  private boolean nulls;

  /** Makes all of {@code size} rows valid. */
  public void reset(int size) {
    this.size = size;
    this.nulls = false;
  }

  /** Whether any row is null; loops ask this once a batch. */
  public boolean hasNulls() {
    return nulls;
  }

  /** Whether the row has a value. */
  public boolean isValid(int row) {
    return !nulls || (words[row >>> 6] >>> row & 1) != 0;
  }

  /** The nulls of up to 64 rows, as bits: the lowest for the first of them. */
  public long nulls(int row, int count) {
    if (!nulls) {
      return 0;
    }
    long valid = words[row >>> 6] >>> row;
    if ((row & 63) + count > Long.SIZE) {
      valid |= words[(row >>> 6) + 1] << -row;
    }
    return ~valid & -1L >>> Long.SIZE - count;
  }

  /** Whether the row is null. */
  public boolean isNull(int row) {
    return !isValid(row);
  }

  /** Makes the row null. */
  public void setNull(int row) {
    materialise();
    words[row >>> 6] &= ~(1L << row);
  }

  /**
   * Of the up to 64 rows from {@code first} on makes those null whose bit is not set.
   *
   * @param first a multiple of 64
   */
  public void retain(int first, long bits) {
    if (bits != -1) {
      materialise();
      words[first >>> 6] &= bits;
    }
  }

  /** Gives the row a value again. */
  public void setValid(int row) {
    if (nulls) {
      words[row >>> 6] |= 1L << row;
    }
  }

  /** How many rows are null. */
  public int nullCount() {
    if (!nulls) {
      return 0;
    }
    int valid = 0;
    for (int i = 0; i < size; i++) {
      valid += (int) (words[i >>> 6] >>> i & 1);
    }
    return size - valid;
  }

  /** Makes this equal to another. */
  public void copyFrom(Validity other) {
    size = other.size;
    nulls = other.nulls;
    if (nulls) {
      ensureWords();
      System.arraycopy(other.words, 0, words, 0, (size + 63) >>> 6);
    }
  }

  /** Adds rows up to {@code newSize} in all, valid ones. */
  void extend(int newSize) {
    int before = size;
    size = newSize;
    if (nulls) {
      int needed = (size + 63) >>> 6;
      if (words.length < needed) {
        words = java.util.Arrays.copyOf(words, Math.max(needed, words.length * 2));
      }
      int partly = before >>> 6;
      if ((before & 63) != 0) {
        words[partly++] |= -1L << before;
      }
      java.util.Arrays.fill(words, Math.min(partly, needed), needed, -1L);
    }
  }

  /** Nulls the rows from {@code at} on that are null in the other; they are valid so far. */
  void append(Validity other, int at) {
    if (!other.nulls) {
      return;
    }
    materialise();
    int shift = at & 63;
    int last = (other.size + 63) >>> 6;
    for (int i = 0; i < last; i++) {
      int bits = Math.min(64, other.size - (i << 6));
      long missing = ~other.words[i] & -1L >>> (64 - bits);
      words[(at >>> 6) + i] &= ~(missing << shift);
      if (shift != 0 && bits > 64 - shift) {
        words[(at >>> 6) + i + 1] &= ~(missing >>> (64 - shift));
      }
    }
  }

  /** Nulls every row that is null in the other; both have the same size. */
  public void and(Validity other) {
    if (!other.nulls) {
      return;
    }
    materialise();
    for (int i = 0; i < (size + 63) >>> 6; i++) {
      words[i] &= other.words[i];
    }
  }

  private void materialise() {
    if (!nulls) {
      nulls = true;
      ensureWords();
      java.util.Arrays.fill(words, 0, (size + 63) >>> 6, -1L);
    }
  }

  private void ensureWords() {
    int needed = (size + 63) >>> 6;
    if (words.length < needed) {
      words = new long[needed];
    }
  }
}
