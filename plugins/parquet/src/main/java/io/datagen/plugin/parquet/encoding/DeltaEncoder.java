package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;

/**
 * DELTA_BINARY_PACKED: the differences of neighbours, less the least of their block, in as few bits
 * as the largest of 32 needs: <a
 * href="https://github.com/apache/parquet-format/blob/master/Encodings.md">specification</a>. One
 * thread owns it.
 */
public final class DeltaEncoder {
  static final int BLOCK = 128;
  static final int MINIBLOCKS = 4;
  static final int MINIBLOCK = BLOCK / MINIBLOCKS;

  private final long[] deltas = new long[BLOCK];

  /** Appends {@code values[from .. to)} as numbers of 64 bits, or of 32, whose differences wrap. */
  public void append(TextBuffer out, long[] values, int from, int to, boolean small) {
    putVarint(out, BLOCK);
    putVarint(out, MINIBLOCKS);
    putVarint(out, to - from);
    putZigzag(out, from == to ? 0 : values[from]);
    for (int at = from + 1; at < to; at += BLOCK) {
      int count = Math.min(BLOCK, to - at);
      for (int i = 0; i < count; i++) {
        long delta = values[at + i] - values[at + i - 1];
        deltas[i] = small ? (int) delta : delta;
      }
      block(out, count, small);
    }
  }

  private void block(TextBuffer out, int count, boolean small) {
    long least = deltas[0];
    for (int i = 1; i < count; i++) {
      least = Math.min(least, deltas[i]);
    }
    putZigzag(out, least);
    for (int i = 0; i < BLOCK; i++) {
      long above = i < count ? deltas[i] - least : 0;
      deltas[i] = small ? above & 0xFFFFFFFFL : above;
    }
    byte[] bytes = out.ensure(MINIBLOCKS + BLOCK * 8L);
    int widths = out.length();
    int at = widths + MINIBLOCKS;
    for (int m = 0; m < MINIBLOCKS; m++) {
      long any = 0;
      for (int i = 0; i < MINIBLOCK; i++) {
        any |= deltas[m * MINIBLOCK + i];
      }
      int width = 64 - Long.numberOfLeadingZeros(any);
      bytes[widths + m] = (byte) width;
      // Of miniblocks that no value is in, the widths are there and nothing else.
      if (m * MINIBLOCK < count) {
        at = pack(bytes, at, m * MINIBLOCK, width);
      }
    }
    out.setLength(at);
  }

  private int pack(byte[] bytes, int place, int first, int width) {
    int at = place;
    long word = 0;
    int bits = 0;
    for (int i = first; i < first + MINIBLOCK; i++) {
      long value = deltas[i];
      word |= value << bits;
      bits += width;
      if (bits >= 64) {
        ByteWords.putLong(bytes, at, word);
        at += 8;
        bits -= 64;
        word = bits == 0 ? 0 : value >>> width - bits;
      }
    }
    // Thirty-two values are whole words of 32 bits.
    ByteWords.putLong(bytes, at, word);
    return place + MINIBLOCK / 8 * width;
  }

  private static void putZigzag(TextBuffer out, long value) {
    putVarint(out, value << 1 ^ value >> 63);
  }

  private static void putVarint(TextBuffer out, long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.append((byte) (rest | 0x80));
      rest >>>= 7;
    }
    out.append((byte) rest);
  }
}
