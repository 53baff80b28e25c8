package io.datagen.plugin.sqlite.file;

import java.util.Arrays;

/** What a chunk of rows adds to an index on one column that holds integers: two numbers each. */
final class IntegerKeys {
  private long[] values = new long[64];
  private long[] rowids = new long[64];
  private int count;

  int count() {
    return count;
  }

  long value(int i) {
    return values[i];
  }

  long rowid(int i) {
    return rowids[i];
  }

  void clear() {
    count = 0;
  }

  void add(long value, long rowid) {
    reserve(count + 1);
    values[count] = value;
    rowids[count++] = rowid;
  }

  /** Adds the keys of neighbouring rows, all of them integers. */
  void addAll(long[] moreValues, long[] moreRowids, int rows) {
    reserve(count + rows);
    System.arraycopy(moreValues, 0, values, count, rows);
    System.arraycopy(moreRowids, 0, rowids, count, rows);
    count += rows;
  }

  private void reserve(int size) {
    if (values.length < size) {
      values = Arrays.copyOf(values, Math.max(size, values.length * 2));
      rowids = Arrays.copyOf(rowids, values.length);
    }
  }
}
