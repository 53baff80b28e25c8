package io.datagen.plugin.parquet;

import java.util.Arrays;

/** Distinct longs in the order they came up. One thread owns it. */
final class LongDictionary {
  private long[] entries = new long[1 << 10];
  private int[] table = new int[1 << 11];
  private int size;

  void clear() {
    size = 0;
    Arrays.fill(table, 0);
  }

  int size() {
    return size;
  }

  long[] entries() {
    return entries;
  }

  /** The place of a value, which is added if it is new. */
  int indexOf(long value) {
    int slot = slot(value);
    int found;
    while ((found = table[slot]) != 0) {
      if (entries[found - 1] == value) {
        return found - 1;
      }
      slot = slot + 1 & table.length - 1;
    }
    if (size == entries.length) {
      grow();
      return indexOf(value);
    }
    entries[size] = value;
    table[slot] = ++size;
    return size - 1;
  }

  private int slot(long value) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40 ^ mixed >>> 20) & table.length - 1;
  }

  private void grow() {
    entries = Arrays.copyOf(entries, entries.length * 2);
    table = new int[entries.length * 2];
    for (int i = 0; i < size; i++) {
      int slot = slot(entries[i]);
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = i + 1;
    }
  }
}
