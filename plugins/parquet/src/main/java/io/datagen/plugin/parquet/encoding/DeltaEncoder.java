package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import java.util.Arrays;

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
      block(out, values, at, Math.min(BLOCK, to - at), small);
    }
  }

  /**
   * Appends the differences that some values make to their predecessors. Loops are over miniblocks
   * and know no cases: the compiler is done with them once and for all, where whole blocks and a
   * branch for small numbers were compiled five times, a twentieth of what it did for a shop of
   * four tables.
   */
  private void block(TextBuffer out, long[] values, int from, int count, boolean small) {
    int narrowing = small ? Integer.SIZE : 0;
    long least = Long.MAX_VALUE;
    for (int first = 0; first < count; first += MINIBLOCK) {
      int some = Math.min(MINIBLOCK, count - first);
      least = Math.min(least, differences(values, from + first, some, first, narrowing));
    }
    putZigzag(out, least);
    byte[] bytes = out.ensure(MINIBLOCKS + BLOCK * 8L);
    int widths = out.length();
    ByteWords.putInt(bytes, widths, 0);
    int at = widths + MINIBLOCKS;
    // Of miniblocks that no value is in, the widths are there and nothing else.
    for (int first = 0; first < count; first += MINIBLOCK) {
      int some = Math.min(MINIBLOCK, count - first);
      int width = Long.SIZE - Long.numberOfLeadingZeros(lower(least, first, some, narrowing));
      bytes[widths + first / MINIBLOCK] = (byte) width;
      at = pack(bytes, at, first, width);
    }
    out.setLength(at);
  }

  /** Puts differences from a place on; returns the least. */
  private long differences(long[] values, int from, int count, int place, int narrowing) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      long delta = values[from + i] - values[from + i - 1] << narrowing >> narrowing;
      deltas[place + i] = delta;
      least = Math.min(least, delta);
    }
    return least;
  }

  /** Lowers a miniblock's differences, with zeros behind the last; returns all their bits. */
  private long lower(long least, int first, int count, int narrowing) {
    long mask = -1L >>> narrowing;
    long any = 0;
    for (int i = first; i < first + count; i++) {
      long above = deltas[i] - least & mask;
      deltas[i] = above;
      any |= above;
    }
    Arrays.fill(deltas, first + count, first + MINIBLOCK, 0);
    return any;
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
