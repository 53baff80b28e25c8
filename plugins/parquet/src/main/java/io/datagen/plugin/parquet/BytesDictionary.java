package io.datagen.plugin.parquet;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import java.util.Arrays;

/** Distinct byte strings in the order they came up. One thread owns it. */
final class BytesDictionary {
  private final TextBuffer bytes = new TextBuffer();
  private int[] offsets = new int[64];
  private int[] hashes = new int[63];
  private int[] table = new int[128];
  private int size;

  void clear() {
    if (size > 0) {
      size = 0;
      bytes.clear();
      Arrays.fill(table, 0);
    }
  }

  int size() {
    return size;
  }

  /** All entries, one behind another. */
  byte[] bytes() {
    return bytes.bytes();
  }

  /** Bytes of all entries. */
  int length() {
    return bytes.length();
  }

  int start(int entry) {
    return offsets[entry];
  }

  int end(int entry) {
    return offsets[entry + 1];
  }

  /** The place of a string, which is added if it is new; eight more bytes must be readable. */
  int indexOf(byte[] from, int start, int length) {
    int hash = hash(from, start, length);
    int slot = hash & table.length - 1;
    int found;
    while ((found = table[slot]) != 0) {
      if (hashes[found - 1] == hash && equals(found - 1, from, start, length)) {
        return found - 1;
      }
      slot = slot + 1 & table.length - 1;
    }
    if (size == hashes.length) {
      grow();
      return indexOf(from, start, length);
    }
    hashes[size] = hash;
    bytes.append(from, start, length);
    table[slot] = ++size;
    offsets[size] = bytes.length();
    return size - 1;
  }

  private boolean equals(int entry, byte[] from, int start, int length) {
    return Arrays.equals(
        bytes.bytes(), offsets[entry], offsets[entry + 1], from, start, start + length);
  }

  private static int hash(byte[] from, int start, int length) {
    long hash = length;
    int end = start + length;
    int at = start;
    for (; at + 8 <= end; at += 8) {
      hash = mix(hash ^ ByteWords.getLong(from, at));
    }
    if (at < end) {
      hash = mix(hash ^ ByteWords.getLong(from, at) << 8 * (8 - (end - at)));
    }
    return (int) (hash >>> 32);
  }

  private static long mix(long word) {
    long product = word * 0x9E3779B97F4A7C15L;
    return product ^ product >>> 29;
  }

  private void grow() {
    int capacity = 2 * hashes.length + 1;
    hashes = Arrays.copyOf(hashes, capacity);
    offsets = Arrays.copyOf(offsets, capacity + 1);
    table = new int[2 * (capacity + 1)];
    for (int i = 0; i < size; i++) {
      int slot = hashes[i] & table.length - 1;
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = i + 1;
    }
  }
}
