package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;

/**
 * What Snappy's raw format is made of: <a
 * href="https://github.com/google/snappy/blob/main/format_description.txt">format description</a>.
 * Each method writes at a place of an array and returns the place behind; up to 32 bytes more than
 * that are written.
 */
final class SnappyElements {
  /** Copies reach this far back at the most, so that a distance takes two bytes. */
  static final int MOST_DISTANCE = 0xFFFF;

  private SnappyElements() {}

  /** Bytes that {@code length} bytes take at the most, and what is written behind them. */
  static long bound(int length) {
    return 64L + length + length / 6;
  }

  /** The length of what follows. */
  static int length(byte[] out, int place, int length) {
    int at = place;
    int rest = length;
    while (rest >= 0x80) {
      out[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    out[at++] = (byte) rest;
    return at;
  }

  /** Bytes as they are, one at least. */
  static int literal(byte[] out, int place, byte[] in, int from, int length) {
    int at = place;
    int rest = length;
    int start = from;
    while (rest > 1 << 16) {
      at = literal(out, at, in, start, 1 << 16);
      start += 1 << 16;
      rest -= 1 << 16;
    }
    int last = rest - 1;
    if (last < 60) {
      out[at++] = (byte) (last << 2);
    } else if (last < 1 << 8) {
      out[at++] = (byte) (60 << 2);
      out[at++] = (byte) last;
    } else {
      out[at++] = (byte) (61 << 2);
      ByteWords.putShort(out, at, (short) last);
      at += 2;
    }
    if (rest <= 32 && start + 32 <= in.length) {
      ByteWords.copy32(in, start, out, at);
    } else {
      System.arraycopy(in, start, out, at, rest);
    }
    return at + rest;
  }

  /** Bytes that stand so far back, four of them at least. */
  static int copy(byte[] out, int place, int distance, int length) {
    int at = place;
    int rest = length;
    while (rest >= 68) {
      at = farCopy(out, at, distance, 64);
      rest -= 64;
    }
    if (rest > 64) {
      at = farCopy(out, at, distance, 60);
      rest -= 60;
    }
    if (rest < 12 && distance < 2048) {
      int near = 1 | rest - 4 << 2 | distance >>> 8 << 5;
      ByteWords.putShort(out, at, (short) (near | (distance & 0xFF) << 8));
      return at + 2;
    }
    return farCopy(out, at, distance, rest);
  }

  /** One copy of 64 bytes at the most. */
  static int farCopy(byte[] out, int place, int distance, int length) {
    ByteWords.putInt(out, place, 2 | length - 1 << 2 | distance << 8);
    return place + 3;
  }
}
