package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;
import java.io.IOException;
import java.util.Arrays;

/** Undoes {@link RunEncoder}, whoever encoded. */
public final class RunDecoder {
  private RunDecoder() {}

  /**
   * Reads so many values.
   *
   * @throws IOException if there are fewer, or one is larger than {@code largest}
   */
  public static void decode(ByteInput in, int width, int largest, int[] into, int count)
      throws IOException {
    if (width < 0 || width > 32) {
      throw new IOException("a page packs values of " + width + " bits");
    }
    int at = 0;
    while (at < count) {
      long header = in.nextVarint();
      long run = header >>> 1;
      if ((header & 1) == 0) {
        at = run(in, width, run, into, at, count);
      } else {
        at = packed(in, width, run, into, at, count);
      }
    }
    for (int i = 0; i < count; i++) {
      if (into[i] < 0 || into[i] > largest) {
        throw new IOException("a page has " + into[i] + " where " + largest + " is the largest");
      }
    }
  }

  private static int run(ByteInput in, int width, long run, int[] into, int at, int count)
      throws IOException {
    int value = 0;
    for (int i = 0; i < (width + 7) / 8; i++) {
      value |= in.next() << 8 * i;
    }
    if (run == 0) {
      throw new IOException("a page has an empty run");
    }
    int end = (int) Math.min(count, at + run);
    Arrays.fill(into, at, end, value);
    return end;
  }

  private static int packed(ByteInput in, int width, long groups, int[] into, int at, int count)
      throws IOException {
    if (groups == 0) {
      throw new IOException("a page has an empty run");
    }
    int wanted = (int) Math.min(count - at, Math.min(groups, Integer.MAX_VALUE / 8) * 8);
    // Some writers leave out what pads the last group.
    long stated = groups > Integer.MAX_VALUE / 32 ? Long.MAX_VALUE : groups * width;
    int from = in.skip(Math.max(Math.min(stated, in.remaining()), ((long) wanted * width + 7) / 8));
    byte[] bytes = in.bytes();
    if (width == 0) {
      Arrays.fill(into, at, at + wanted, 0);
      return at + wanted;
    }
    int mask = -1 >>> 32 - width;
    for (int i = 0; i < wanted; i++) {
      long bit = (long) i * width;
      int start = from + (int) (bit >>> 3);
      into[at + i] = (int) (bits(bytes, start) >>> (bit & 7)) & mask;
    }
    return at + wanted;
  }

  private static long bits(byte[] bytes, int start) {
    if (start + 8 <= bytes.length) {
      return ByteWords.getLong(bytes, start);
    }
    long word = 0;
    for (int i = bytes.length - 1; i >= start; i--) {
      word = word << 8 | bytes[i] & 0xFF;
    }
    return word;
  }
}
