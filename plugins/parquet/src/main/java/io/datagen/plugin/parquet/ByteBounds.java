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

  /** Of strings one behind another, one at least. */
  Bounds of(byte[] from, int[] offsets, int first, int end) {
    // Words alone first, in a loop without a branch; texts are compared of those that are alike.
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = first; i < end; i++) {
      long word = word(from, offsets[i], offsets[i + 1]);
      least = Math.min(least, word);
      most = Math.max(most, word);
    }
    begin(from);
    for (int i = first; i < end; i++) {
      long word = word(from, offsets[i], offsets[i + 1]);
      if (word == least || word == most) {
        accept(offsets[i], offsets[i + 1]);
      }
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

  /**
   * A string's first eight bytes, zeros behind its end, in the order of signed numbers; eight bytes
   * behind it can be read.
   */
  private static long word(byte[] bytes, int start, int end) {
    long word = Long.reverseBytes(ByteWords.getLong(bytes, start));
    // Twice, since nothing is shifted by 64.
    int half = 4 * (8 - Math.min(8, end - start));
    return word & -1L << half << half ^ Long.MIN_VALUE;
  }

  /** Takes a string. */
  private void accept(int start, int end) {
    long word = word(bytes, start, end);
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
