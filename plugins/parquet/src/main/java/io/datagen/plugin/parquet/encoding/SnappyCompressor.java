package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;
import java.util.Arrays;

/**
 * Snappy's raw format, as Parquet pages have it: <a
 * href="https://github.com/google/snappy/blob/main/format_description.txt">format description</a>.
 * The same search as the original's, in plain Java, so that equal pages are equal bytes on every
 * processor: the original hashes with whatever instruction it was compiled for. One thread owns it.
 */
public final class SnappyCompressor {
  private static final int BLOCK = 1 << 16;
  private static final int TABLE_BITS = 14;

  /** Matches aren't looked for this close to a block's end, so that words can be read whole. */
  private static final int MARGIN = 15;

  private final short[] table = new short[1 << TABLE_BITS];
  private byte[] out = new byte[1 << 12];
  private int end;

  /** Bytes that {@code length} bytes take at the most. */
  static long bound(int length) {
    return 32L + length + length / 6;
  }

  /**
   * Compresses bytes.
   *
   * @return how many bytes of {@link #bytes()} they take
   */
  public int compress(byte[] from, int offset, int length) {
    long needed = bound(length) + 64;
    if (needed > Integer.MAX_VALUE - 16) {
      throw new OutOfMemoryError("a page of " + length + " bytes doesn't fit one array");
    }
    if (out.length < needed) {
      out = new byte[(int) needed];
    }
    end = 0;
    putVarint(length);
    for (int at = 0; at < length; at += BLOCK) {
      block(from, offset + at, offset + Math.min(length, at + BLOCK));
    }
    return end;
  }

  /** What the last call made, good until the next. */
  public byte[] bytes() {
    return out;
  }

  private void putVarint(int value) {
    int rest = value;
    while (rest >= 0x80) {
      out[end++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    out[end++] = (byte) rest;
  }

  private void block(byte[] in, int start, int stop) {
    int emitted = start;
    if (stop - start > MARGIN) {
      int bits = Math.min(TABLE_BITS, 32 - Integer.numberOfLeadingZeros(stop - start - 1));
      Arrays.fill(table, 0, 1 << bits, (short) 0);
      emitted = matches(in, start, stop, 32 - bits);
    }
    if (emitted < stop) {
      literal(in, emitted, stop - emitted);
    }
  }

  /** Writes literals and copies as far as copies are found; returns the place behind the last. */
  private int matches(byte[] in, int start, int stop, int shift) {
    int limit = stop - MARGIN;
    int emitted = start;
    int at = start + 1;
    while (true) {
      int candidate;
      // The longer nothing is found the longer the steps: what doesn't compress passes quickly.
      int skip = 32;
      int next = at;
      do {
        at = next;
        next = at + (skip++ >>> 5);
        if (next > limit) {
          return emitted;
        }
        candidate = exchange(in, start, at, shift);
      } while (word(in, at) != word(in, candidate));
      literal(in, emitted, at - emitted);
      do {
        int length = 4 + matchLength(in, candidate + 4, at + 4, stop);
        copy(at - candidate, length);
        at += length;
        emitted = at;
        if (at >= limit) {
          return emitted;
        }
        table[hash(word(in, at - 1), shift)] = (short) (at - 1 - start);
        candidate = exchange(in, start, at, shift);
      } while (word(in, at) == word(in, candidate));
      at++;
    }
  }

  /** Remembers a place and returns the one remembered under the same hash. */
  private int exchange(byte[] in, int start, int at, int shift) {
    int slot = hash(word(in, at), shift);
    int candidate = start + (table[slot] & 0xFFFF);
    table[slot] = (short) (at - start);
    return candidate;
  }

  private static int word(byte[] in, int at) {
    return (int) ByteWords.getLong(in, at);
  }

  private static int hash(int word, int shift) {
    return word * 0x1e35a7bd >>> shift;
  }

  private static int matchLength(byte[] in, int from, int at, int stop) {
    int length = 0;
    while (at + length + 8 <= stop) {
      long differing = ByteWords.getLong(in, from + length) ^ ByteWords.getLong(in, at + length);
      if (differing != 0) {
        return length + (Long.numberOfTrailingZeros(differing) >>> 3);
      }
      length += 8;
    }
    while (at + length < stop && in[from + length] == in[at + length]) {
      length++;
    }
    return length;
  }

  private void literal(byte[] in, int from, int length) {
    int last = length - 1;
    if (last < 60) {
      out[end++] = (byte) (last << 2);
    } else if (last < 1 << 8) {
      out[end++] = (byte) (60 << 2);
      out[end++] = (byte) last;
    } else {
      out[end++] = (byte) (61 << 2);
      ByteWords.putShort(out, end, (short) last);
      end += 2;
    }
    if (length <= 16 && from + 16 <= in.length) {
      ByteWords.putLong(out, end, ByteWords.getLong(in, from));
      ByteWords.putLong(out, end + 8, ByteWords.getLong(in, from + 8));
    } else {
      System.arraycopy(in, from, out, end, length);
    }
    end += length;
  }

  private void copy(int distance, int length) {
    int rest = length;
    while (rest >= 68) {
      farCopy(distance, 64);
      rest -= 64;
    }
    if (rest > 64) {
      farCopy(distance, 60);
      rest -= 60;
    }
    if (rest < 12 && distance < 2048) {
      out[end++] = (byte) (1 | rest - 4 << 2 | distance >>> 8 << 5);
      out[end++] = (byte) distance;
    } else {
      farCopy(distance, rest);
    }
  }

  private void farCopy(int distance, int length) {
    out[end++] = (byte) (2 | length - 1 << 2);
    ByteWords.putShort(out, end, (short) distance);
    end += 2;
  }
}
