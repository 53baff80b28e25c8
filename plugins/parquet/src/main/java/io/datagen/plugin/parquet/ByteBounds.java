package io.datagen.plugin.parquet;

import io.datagen.api.text.ByteWords;
import java.util.Arrays;

/**
 * Finds the smallest and largest of byte strings. Their first eight bytes, as one number, tell most
 * apart. One thread owns it.
 */
final class ByteBounds {
  private boolean[] used = new boolean[0];
  private byte[] bytes = new byte[0];
  private int leastStart;
  private int leastEnd;
  private long leastWord;
  private int mostStart;
  private int mostEnd;
  private long mostWord;
  private boolean any;

  /** Of strings one behind another. */
  Bounds of(byte[] from, int[] offsets, int first, int end) {
    begin(from);
    for (int i = first; i < end; i++) {
      accept(offsets[i], offsets[i + 1]);
    }
    return end();
  }

  /** Of those entries that some indices name. */
  Bounds of(BytesDictionary dictionary, int[] indices, int first, int end) {
    int size = dictionary.size();
    if (used.length < size) {
      used = new boolean[Math.max(size, 2 * used.length)];
    } else {
      Arrays.fill(used, 0, size, false);
    }
    for (int i = first; i < end; i++) {
      used[indices[i]] = true;
    }
    begin(dictionary.bytes());
    for (int i = 0; i < size; i++) {
      if (used[i]) {
        accept(dictionary.start(i), dictionary.end(i));
      }
    }
    return end();
  }

  private void begin(byte[] from) {
    bytes = from;
    any = false;
  }

  private Bounds end() {
    return new Bounds(
        Arrays.copyOfRange(bytes, leastStart, leastEnd),
        Arrays.copyOfRange(bytes, mostStart, mostEnd));
  }

  /** Takes a string; eight bytes behind it can be read. */
  private void accept(int start, int end) {
    // Flipped at its sign, so that comparing is signed and bytes are not.
    long word = Long.reverseBytes(ByteWords.getLong(bytes, start));
    if (end - start < 8) {
      word = end == start ? 0 : word & -1L << 64 - 8 * (end - start);
    }
    word ^= Long.MIN_VALUE;
    if (!any || word < leastWord || word == leastWord && less(start, end, leastStart, leastEnd)) {
      leastStart = start;
      leastEnd = end;
      leastWord = word;
    }
    if (!any || word > mostWord || word == mostWord && less(mostStart, mostEnd, start, end)) {
      mostStart = start;
      mostEnd = end;
      mostWord = word;
    }
    any = true;
  }

  private boolean less(int start, int end, int otherStart, int otherEnd) {
    return Arrays.compareUnsigned(bytes, start, end, bytes, otherStart, otherEnd) < 0;
  }
}
