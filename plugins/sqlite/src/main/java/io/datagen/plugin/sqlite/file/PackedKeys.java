package io.datagen.plugin.sqlite.file;

import java.util.Arrays;

/**
 * Integer keys in memory, in a word each: how far the value is from the first one in the upper
 * half, how far the rowid is from the first in the lower. Sorting moves eight bytes an entry and
 * takes as many again; and since rowids ascend as they come, only the bits count in which values
 * differ.
 */
final class PackedKeys {
  /** Bytes of memory for each, sorting included. */
  static final int MEMORY = 2 * Long.BYTES;

  private static final int WORDS = SortMemory.WORDS;
  private static final int SHIFT = Integer.numberOfTrailingZeros(WORDS);
  private static final int DIGIT = 11;
  private static final long SIGN = 1L << 31;

  private final SortMemory memory;
  private long[][] pieces = new long[8][];
  private int pieceCount;
  private int count;
  private long firstValue;
  private long firstRowid;

  PackedKeys(SortMemory memory) {
    this.memory = memory;
  }

  int count() {
    return count;
  }

  /** Adds a key, rowids ascending; returns false where it is too far from the first. */
  boolean add(long value, long rowid) {
    if (count == 0) {
      firstValue = value;
      firstRowid = rowid;
    }
    long distance = value - firstValue;
    boolean overflown = ((value ^ firstValue) & (value ^ distance)) < 0;
    // Of ascending numbers, however far apart, the difference is right as an unsigned number.
    long rows = rowid - firstRowid;
    if (overflown || distance != (int) distance || rows >>> 32 != 0) {
      return false;
    }
    int piece = count >> SHIFT;
    if (piece == pieceCount) {
      lend();
    }
    pieces[piece][count++ & (WORDS - 1)] = (distance + SIGN) << 32 | rows;
    return true;
  }

  private void lend() {
    if (pieceCount == pieces.length) {
      pieces = Arrays.copyOf(pieces, pieceCount * 2);
    }
    pieces[pieceCount++] = memory.lendWords();
  }

  /** All in order, and none here any more; of equal values those come first that were added so. */
  SortedIntegers sorted() {
    Sorted sorted = new Sorted(memory, sort(), pieceCount, count, firstValue - SIGN, firstRowid);
    pieces = new long[8][];
    pieceCount = 0;
    count = 0;
    return sorted;
  }

  /** Least significant digit first, from one set of pieces to another and back. */
  private long[][] sort() {
    long differing = 0;
    for (int i = 0; i < count; i++) {
      differing |= pieces[i >> SHIFT][i & (WORDS - 1)] ^ pieces[0][0];
    }
    long[][] from = pieces;
    long[][] to = new long[pieceCount][];
    for (int i = 0; i < pieceCount; i++) {
      to[i] = memory.lendWords();
    }
    differing >>>= 32;
    for (int shift = 0; differing >>> shift != 0; shift += DIGIT) {
      if ((differing >>> shift & ((1 << DIGIT) - 1)) != 0) {
        distribute(from, to, 32 + shift);
        long[][] sorted = to;
        to = from;
        from = sorted;
      }
    }
    for (int i = 0; i < pieceCount; i++) {
      memory.giveBack(to[i]);
    }
    return from;
  }

  private void distribute(long[][] from, long[][] to, int shift) {
    int[] places = places(from, shift);
    for (int first = 0; first < count; first += WORDS) {
      long[] piece = from[first >> SHIFT];
      int end = Math.min(WORDS, count - first);
      for (int i = 0; i < end; i++) {
        int place = places[digit(piece[i], shift)]++;
        to[place >> SHIFT][place & (WORDS - 1)] = piece[i];
      }
    }
  }

  /** Where the words of each digit go. */
  private int[] places(long[][] from, int shift) {
    int[] places = new int[1 << DIGIT];
    for (int first = 0; first < count; first += WORDS) {
      long[] piece = from[first >> SHIFT];
      int end = Math.min(WORDS, count - first);
      for (int i = 0; i < end; i++) {
        places[digit(piece[i], shift)]++;
      }
    }
    int place = 0;
    for (int i = 0; i < places.length; i++) {
      int words = places[i];
      places[i] = place;
      place += words;
    }
    return places;
  }

  private static int digit(long word, int shift) {
    return (int) (word >>> shift) & ((1 << DIGIT) - 1);
  }

  /** Unpacks words one after another. */
  private static final class Sorted extends SortedIntegers {
    private final SortMemory memory;
    private final long[][] pieces;
    private final int pieceCount;
    private final int count;
    private final long base;
    private final long firstRowid;
    private int at;

    /**
     * @param base what the upper half of a word is added to
     */
    Sorted(
        SortMemory memory, long[][] pieces, int pieceCount, int count, long base, long firstRowid) {
      this.memory = memory;
      this.pieces = pieces;
      this.pieceCount = pieceCount;
      this.count = count;
      this.base = base;
      this.firstRowid = firstRowid;
    }

    @Override
    boolean next() {
      if (at == count) {
        return false;
      }
      long word = pieces[at >> SHIFT][at & (WORDS - 1)];
      at++;
      value = base + (word >>> 32);
      rowid = firstRowid + (word & 0xffff_ffffL);
      return true;
    }

    @Override
    public void close() {
      for (int i = 0; i < pieceCount; i++) {
        memory.giveBack(pieces[i]);
      }
    }
  }
}
