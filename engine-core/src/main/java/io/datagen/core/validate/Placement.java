package io.datagen.core.validate;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * For each row of a batch as read: which expected row it is, and which of its cells are declared
 * dirt or differ from what is expected. One thread owns it.
 */
final class Placement {
  private final long cleanRows;
  private final @Nullable BitSet[] dirt;
  private final @Nullable BitSet[] changed;
  private long[] expected = new long[0];
  private boolean plain = true;

  Placement(int columns, long cleanRows) {
    this.cleanRows = cleanRows;
    this.dirt = new BitSet[columns];
    this.changed = new BitSet[columns];
  }

  void reset(int size) {
    if (expected.length < size) {
      expected = new long[size];
    }
    if (!plain) {
      for (int c = 0; c < dirt.length; c++) {
        clear(dirt[c]);
        clear(changed[c]);
      }
    }
    plain = true;
  }

  /** Whether no cell is dirt or changed, and no row a copy or unexpected. */
  boolean isPlain() {
    return plain;
  }

  /** The expected rows. */
  long[] expected() {
    return expected;
  }

  private static void clear(@Nullable BitSet set) {
    if (set != null) {
      set.clear();
    }
  }

  /** Says that rows from {@code place} on are the expected ones from {@code first} on. */
  void place(int place, int size, long first) {
    for (int i = 0; i < size; i++) {
      expected[place + i] = first + i;
    }
    plain &= first + size <= cleanRows;
  }

  /** Says that rows are not expected at all. */
  void placeNowhere(int place, int size) {
    java.util.Arrays.fill(expected, place, place + size, -1);
    plain = false;
  }

  /** The expected row that stands here, or -1. */
  long expected(int place) {
    return expected[place];
  }

  /** Whether the row is a declared duplicate of another. */
  boolean isCopy(int place) {
    return expected[place] >= cleanRows;
  }

  void setDirt(int column, int place) {
    set(dirt, column, place);
    plain = false;
  }

  void setChanged(int column, int place) {
    set(changed, column, place);
    plain = false;
  }

  private static void set(@Nullable BitSet[] sets, int column, int place) {
    BitSet set = sets[column];
    if (set == null) {
      set = new BitSet();
      sets[column] = set;
    }
    set.set(place);
  }

  /** Whether declared dirt stands in the cell, so that nothing is promised of it. */
  boolean isDirt(int column, int place) {
    BitSet set = dirt[column];
    return set != null && set.get(place);
  }

  boolean isDirt(int[] columns, int place) {
    for (int column : columns) {
      if (isDirt(column, place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cell is not what was expected. */
  boolean isChanged(int column, int place) {
    BitSet set = changed[column];
    return expected[place] < 0 || set != null && set.get(place);
  }

  boolean isChanged(int[] columns, int place) {
    for (int column : columns) {
      if (isChanged(column, place)) {
        return true;
      }
    }
    return false;
  }
}
