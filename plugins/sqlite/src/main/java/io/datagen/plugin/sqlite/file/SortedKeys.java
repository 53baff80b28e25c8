package io.datagen.plugin.sqlite.file;

import java.util.Arrays;

/**
 * Entries in memory, sorted by their keys' words of eight bytes: a radix sort on the first word,
 * then each group of equal ones on the first word in which its keys differ. Equal keys keep their
 * order, which is that of the rowids.
 */
final class SortedKeys extends SortedEntries {
  private final Entries entries;
  private final SortMemory memory;
  private final RadixSort sort;
  private final int count;
  private int at;

  /** Of these, which are given back when this is closed. */
  SortedKeys(Entries entries, SortMemory memory) {
    this.entries = entries;
    this.memory = memory;
    this.sort = memory.lendSort();
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
    int length = keyLength(first);
    if (length <= depth) {
      // No key is the beginning of another, so that none of these goes on either: all are equal.
      return;
    }
    int common = length;
    for (int i = from + 1; i < to && common > depth; i++) {
      common = commonLength(first, sort.numbers()[i], depth, common);
    }
    if (common < length) {
      sort(from, to, common);
    }
  }

  private int keyLength(int number) {
    return Entries.keyLength(entries.bytes(number), Entries.offset(number));
  }

  private int commonLength(int a, int b, int depth, int limit) {
    int aKey = Entries.offset(a) + Entries.HEADER;
    int bKey = Entries.offset(b) + Entries.HEADER;
    int end = Math.min(limit, keyLength(b));
    int mismatch =
        Arrays.mismatch(
            entries.bytes(a), aKey + depth, aKey + end, entries.bytes(b), bKey + depth, bKey + end);
    return mismatch < 0 ? end : depth + mismatch;
  }

  /** Eight bytes of a key, zeros behind its end. */
  private long word(int number, int depth) {
    byte[] piece = entries.bytes(number);
    int start = Entries.offset(number);
    int left = Entries.keyLength(piece, start) - depth;
    if (left <= 0) {
      return 0;
    }
    long word = BigEndian.getLong(piece, start + Entries.HEADER + depth);
    return left >= Long.BYTES ? word : word & (-1L << (Long.SIZE - left * Byte.SIZE));
  }

  @Override
  boolean next() {
    if (at == count) {
      return false;
    }
    int number = sort.numbers()[at++];
    bytes = entries.bytes(number);
    show(Entries.offset(number));
    return true;
  }

  @Override
  public void close() {
    memory.giveBack(sort);
    entries.clear();
  }
}
