package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.Arrays;

/**
 * Index entries in memory, one after another in pieces: the key's length, the record's length
 * (negative where the key has a null), the key, the record. Runs on disk have the same form.
 */
final class Entries {
  static final int HEADER = 8;

  /** Readable bytes behind an entry, so that a key may be read in words. */
  private static final int PADDING = 8;

  private static final int SHIFT = Integer.numberOfTrailingZeros(SortMemory.BYTES);

  private static final byte[] NONE = new byte[0];

  private final SortMemory memory;
  private byte[][] pieces = new byte[8][];
  private int pieceCount;

  private byte[] last = NONE;

  /** Bytes taken in it. */
  private int used;

  private long length;
  private int[] starts = new int[64];
  private int count;

  Entries(SortMemory memory) {
    this.memory = memory;
  }

  /** Bytes of all entries. */
  long length() {
    return length;
  }

  /** Numbers of the entries, by which to find them; valid to {@link #count}. */
  int[] starts() {
    return starts;
  }

  int count() {
    return count;
  }

  /** The array that the entry of a number is in. */
  byte[] bytes(int start) {
    return pieces[start >>> SHIFT];
  }

  /** Where in it the entry starts. */
  static int offset(int start) {
    return start & (SortMemory.BYTES - 1);
  }

  /** Gives all pieces back. */
  void clear() {
    for (int i = 0; i < pieceCount; i++) {
      memory.giveBack(pieces[i]);
    }
    pieceCount = 0;
    last = NONE;
    used = 0;
    length = 0;
    count = 0;
  }

  /**
   * Adds an entry whose key and record the caller writes into {@link #last}.
   *
   * @return where its key starts
   */
  int add(int keyLength, int recordLength, boolean hasNull) throws IOException {
    int start = reserve((long) HEADER + keyLength + recordLength);
    byte[] bytes = last;
    BigEndian.putInt(bytes, start, keyLength);
    BigEndian.putInt(bytes, start + 4, hasNull ? -recordLength : recordLength);
    return start + HEADER;
  }

  /** The array of the entry added last. */
  byte[] last() {
    return last;
  }

  /** Adds all entries of another. */
  void addAll(Entries other) throws IOException {
    for (int i = 0; i < other.count; i++) {
      byte[] bytes = other.bytes(other.starts[i]);
      int at = offset(other.starts[i]);
      int size = HEADER + keyLength(bytes, at) + recordLength(bytes, at);
      int start = reserve(size);
      System.arraycopy(bytes, at, last, start, size);
    }
  }

  /** Makes room for an entry behind the last; returns where it starts in {@link #last}. */
  private int reserve(long size) throws IOException {
    if (last.length - PADDING - used < size) {
      addPiece(size);
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = (pieceCount - 1) << SHIFT | used;
    int start = used;
    used = size + PADDING > SortMemory.BYTES ? last.length : used + (int) size;
    length += size;
    return start;
  }

  /** An entry that is longer than a piece gets one of its own. */
  private void addPiece(long size) throws IOException {
    if (size > Integer.MAX_VALUE - 64 || pieceCount == 1 << (Integer.SIZE - SHIFT)) {
      throw new IOException("the keys of one chunk of an index are longer than 2 GB together");
    }
    if (pieceCount == pieces.length) {
      pieces = Arrays.copyOf(pieces, pieceCount * 2);
    }
    boolean fits = size + PADDING <= SortMemory.BYTES;
    last = fits ? memory.lendBytes() : new byte[(int) size + PADDING];
    pieces[pieceCount++] = last;
    used = 0;
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
