package io.datagen.plugin.sqlite.file;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Arrays for sorting, lent and given back. In pieces, so that nothing is copied as it grows, and
 * kept for the next index: left to the collector they would take several times what is in use
 * before it felt the need to run. Any thread may ask.
 */
public final class SortMemory {
  /** Bytes in a piece, a power of two; less than what the collector would treat as huge. */
  static final int BYTES = 1 << 18;

  /** Words in a piece, a power of two. */
  static final int WORDS = 1 << 15;

  private final Deque<byte[]> bytes = new ArrayDeque<>();
  private final Deque<long[]> words = new ArrayDeque<>();
  private final Deque<RadixSort> sorts = new ArrayDeque<>();

  synchronized byte[] lendBytes() {
    return bytes.isEmpty() ? new byte[BYTES] : bytes.pop();
  }

  synchronized long[] lendWords() {
    return words.isEmpty() ? new long[WORDS] : words.pop();
  }

  synchronized RadixSort lendSort() {
    return sorts.isEmpty() ? new RadixSort() : sorts.pop();
  }

  /** Takes a piece back; a longer array was made for one entry and isn't kept. */
  synchronized void giveBack(byte[] piece) {
    if (piece.length == BYTES) {
      bytes.push(piece);
    }
  }

  synchronized void giveBack(long[] piece) {
    words.push(piece);
  }

  synchronized void giveBack(RadixSort sort) {
    sorts.push(sort);
  }
}
