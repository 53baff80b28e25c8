package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.Arrays;

/**
 * Index entries in memory, one after another: the key's length, the record's length (negative where
 * the key has a null), the key, the record. Runs on disk have the same form.
 */
final class Entries {
  static final int HEADER = 8;

  /** Readable bytes behind the last entry, so that a key may be read in words. */
  private static final int PADDING = 8;

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private int[] starts = new int[64];
  private int count;

  byte[] bytes() {
    return bytes;
  }

  /** Bytes of all entries. */
  int length() {
    return length;
  }

  /** Where the entries start, valid to {@link #count}. */
  int[] starts() {
    return starts;
  }

  int count() {
    return count;
  }

  void clear() {
    length = 0;
    count = 0;
  }

  /** Adds an entry whose key and record the caller writes; returns where its key starts. */
  int add(int keyLength, int recordLength, boolean hasNull) throws IOException {
    int start = length;
    reserve((long) length + HEADER + keyLength + recordLength, count + 1);
    BigEndian.putInt(bytes, start, keyLength);
    BigEndian.putInt(bytes, start + 4, hasNull ? -recordLength : recordLength);
    starts[count++] = start;
    length = start + HEADER + keyLength + recordLength;
    return start + HEADER;
  }

  /** Adds all entries of another. */
  void addAll(Entries other) throws IOException {
    reserve((long) length + other.length, count + other.count);
    System.arraycopy(other.bytes, 0, bytes, length, other.length);
    for (int i = 0; i < other.count; i++) {
      starts[count + i] = other.starts[i] + length;
    }
    length += other.length;
    count += other.count;
  }

  private void reserve(long bytesNeeded, int startsNeeded) throws IOException {
    if (bytesNeeded > Integer.MAX_VALUE - 64) {
      throw new IOException("the keys of one chunk of an index are longer than 2 GB together");
    }
    if (bytes.length - PADDING < bytesNeeded) {
      long doubled = Math.min(bytes.length * 2L, Integer.MAX_VALUE - 16);
      bytes = Arrays.copyOf(bytes, (int) Math.max(doubled, bytesNeeded + PADDING));
    }
    if (starts.length < startsNeeded) {
      starts = Arrays.copyOf(starts, Math.max(starts.length * 2, startsNeeded));
    }
  }

  static int keyLength(byte[] bytes, int start) {
    return BigEndian.getInt(bytes, start);
  }

  static int recordLength(byte[] bytes, int start) {
    return Math.abs(BigEndian.getInt(bytes, start + 4));
  }

  static boolean hasNull(byte[] bytes, int start) {
    return BigEndian.getInt(bytes, start + 4) < 0;
  }
}
