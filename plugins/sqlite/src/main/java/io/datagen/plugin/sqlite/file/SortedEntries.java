package io.datagen.plugin.sqlite.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Index entries in key order, one at a time. An entry's sort key is bytes that compare as unsigned
 * as SQLite compares the keys; its record is what the index holds.
 */
abstract class SortedEntries implements Closeable {
  /** The array that the entry is in; good, as are the offsets, until {@link #next}. */
  byte[] bytes = new byte[0];

  int keyStart;

  /** Also where the key ends. */
  int recordStart;

  int recordLength;

  /** Whether a column of the key is null, so that it equals no other. */
  boolean hasNull;

  /** Goes to the next entry; returns false where there is none. */
  abstract boolean next() throws IOException;

  /** Shows the entry that starts at a place of {@link #bytes}. */
  final void show(int start) {
    keyStart = start + Entries.HEADER;
    recordStart = keyStart + Entries.keyLength(bytes, start);
    recordLength = Entries.recordLength(bytes, start);
    hasNull = Entries.hasNull(bytes, start);
  }

  /** Shows the entry that another shows. */
  final void show(SortedEntries other) {
    bytes = other.bytes;
    keyStart = other.keyStart;
    recordStart = other.recordStart;
    recordLength = other.recordLength;
    hasNull = other.hasNull;
  }

  /** Compares the keys of two entries. */
  static int compareKeys(SortedEntries a, SortedEntries b) {
    // The first word tells most apart, without a call.
    if (a.recordStart - a.keyStart >= Long.BYTES && b.recordStart - b.keyStart >= Long.BYTES) {
      long left = BigEndian.getLong(a.bytes, a.keyStart);
      long right = BigEndian.getLong(b.bytes, b.keyStart);
      if (left != right) {
        return Long.compareUnsigned(left, right);
      }
    }
    return Arrays.compareUnsigned(
        a.bytes, a.keyStart, a.recordStart, b.bytes, b.keyStart, b.recordStart);
  }

  @Override
  public void close() throws IOException {}
}
