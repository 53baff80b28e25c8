package io.datagen.plugin.sqlite.file;

import java.util.Arrays;

/**
 * Entries in memory, sorted by their keys' words of eight bytes: a radix sort on the first word,
 * then each group of equal ones on the first word in which its keys differ. Equal keys keep their
 * order, which is that of the rowids.
 */
final class SortedKeys extends SortedEntries {
  private final RadixSort sort;
  private final int count;
  private int at;

  SortedKeys(Entries entries, RadixSort sort) {
    this.bytes = entries.bytes();
    this.sort = sort;
    this.count = entries.count();
    sort.reserve(count);
    System.arraycopy(entries.starts(), 0, sort.numbers(), 0, count);
    sort(0, count, 0);
  }

  private void sort(int from, int to, int depth) {
    for (int i = from; i < to; i++) {
      sort.keys()[i] = word(sort.numbers()[i], depth);
    }
    sort.sort(from, to);
    int first = from;
    while (first < to) {
      int end = first + 1;
      while (end < to && sort.keys()[end] == sort.keys()[first]) {
        end++;
      }
      if (end - first > 1) {
        sortEqual(first, end, depth + Long.BYTES);
      }
      first = end;
    }
  }

  /** Sorts entries that agree up to a depth. */
  private void sortEqual(int from, int to, int depth) {
    int first = sort.numbers()[from];
    int length = Entries.keyLength(bytes, first);
    int common = Math.max(length, depth);
    for (int i = from + 1; i < to && common > depth; i++) {
      common = commonLength(first, sort.numbers()[i], depth, common);
    }
    // No key is the beginning of another: where they agree to the end of one, they are equal.
    if (common < length) {
      sort(from, to, common);
    }
  }

  private int commonLength(int a, int b, int depth, int limit) {
    int aKey = a + Entries.HEADER;
    int bKey = b + Entries.HEADER;
    int end = Math.min(limit, Entries.keyLength(bytes, b));
    int mismatch =
        Arrays.mismatch(bytes, aKey + depth, aKey + end, bytes, bKey + depth, bKey + end);
    return mismatch < 0 ? end : depth + mismatch;
  }

  /** Eight bytes of a key, zeros behind its end. */
  private long word(int start, int depth) {
    int left = Entries.keyLength(bytes, start) - depth;
    if (left <= 0) {
      return 0;
    }
    long word = BigEndian.getLong(bytes, start + Entries.HEADER + depth);
    return left >= Long.BYTES ? word : word & (-1L << (Long.SIZE - left * Byte.SIZE));
  }

  @Override
  boolean next() {
    if (at == count) {
      return false;
    }
    show(sort.numbers()[at++]);
    return true;
  }
}
