package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;

/**
 * Parquet's hybrid of runs and packed bits, for levels and dictionary indices: <a
 * href="https://github.com/apache/parquet-format/blob/master/Encodings.md">RLE</a>. Eight values or
 * more that are equal become a run; all others are packed, eight at a time.
 */
public final class RunEncoder {
  private static final int GROUP = 8;

  /** Groups behind one header: more would need a second byte for it. */
  private static final int MOST_GROUPS = 63;

  private RunEncoder() {}

  /** Bits that values up to a largest one take. */
  public static int width(int largest) {
    return 32 - Integer.numberOfLeadingZeros(largest);
  }

  /** Appends one run. */
  public static void appendRun(TextBuffer out, int value, int count, int width) {
    if (count == 0) {
      return;
    }
    byte[] bytes = out.ensure(16);
    int at = out.length();
    long header = (long) count << 1;
    while (header >= 0x80) {
      bytes[at++] = (byte) (header | 0x80);
      header >>>= 7;
    }
    bytes[at++] = (byte) header;
    ByteWords.putInt(bytes, at, value);
    out.setLength(at + (width + 7) / 8);
  }

  /** Appends {@code values[from .. to)}, none wider than {@code width} bits. */
  public static void append(TextBuffer out, int[] values, int from, int to, int width) {
    int at = from;
    while (at < to) {
      int run = run(values, at, to);
      if (run >= GROUP || at + run == to) {
        appendRun(out, values[at], run, width);
        at += run;
      } else {
        at = packed(out, values, at, to, width);
      }
    }
  }

  private static int run(int[] values, int from, int to) {
    int value = values[from];
    int at = from + 1;
    while (at < to && values[at] == value) {
      at++;
    }
    return at - from;
  }

  /** Appends groups until a run starts; returns the place behind them. */
  private static int packed(TextBuffer out, int[] values, int from, int to, int width) {
    byte[] bytes = out.ensure(1 + (long) MOST_GROUPS * width);
    int header = out.length();
    int end = header + 1;
    int at = from;
    int groups = 0;
    do {
      end = group(bytes, end, values, at, Math.min(GROUP, to - at), width);
      at += GROUP;
      groups++;
    } while (at < to && groups < MOST_GROUPS && !startsRun(values, at, to));
    bytes[header] = (byte) (groups << 1 | 1);
    out.setLength(end);
    return Math.min(at, to);
  }

  private static boolean startsRun(int[] values, int from, int to) {
    if (to - from < GROUP) {
      return false;
    }
    int value = values[from];
    for (int i = 1; i < GROUP; i++) {
      if (values[from + i] != value) {
        return false;
      }
    }
    return true;
  }

  /** Packs eight values, zeros behind the last; returns the place behind. */
  private static int group(byte[] bytes, int place, int[] values, int from, int count, int width) {
    if (count == GROUP && width <= 16) {
      return group(bytes, place, values, from, width);
    }
    int at = place;
    long word = 0;
    int bits = 0;
    for (int i = 0; i < count; i++) {
      word |= (long) values[from + i] << bits;
      bits += width;
      if (bits >= 32) {
        ByteWords.putInt(bytes, at, (int) word);
        at += 4;
        word >>>= 32;
        bits -= 32;
      }
    }
    ByteWords.putLong(bytes, at, word);
    // Eight values take as many bytes as one has bits; what is behind the last must not show.
    for (int i = at + 8; i < place + width; i++) {
      bytes[i] = 0;
    }
    return place + width;
  }

  /** Packs eight values of 16 bits at the most, four in a word: a third of the time one by one. */
  private static int group(byte[] bytes, int place, int[] values, int from, int width) {
    long low = four(values, from, width);
    long high = four(values, from + 4, width);
    // Four values of an odd width end within a byte.
    int half = 4 * width & 7;
    int end = place + (4 * width >>> 3);
    ByteWords.putLong(bytes, place, low);
    ByteWords.putLong(bytes, end, high << half | low >>> 4 * width - half & (1 << half) - 1);
    return place + width;
  }

  private static long four(int[] values, int from, int width) {
    long pair = values[from] | (long) values[from + 1] << width;
    long other = values[from + 2] | (long) values[from + 3] << width;
    return pair | other << 2 * width;
  }
}
