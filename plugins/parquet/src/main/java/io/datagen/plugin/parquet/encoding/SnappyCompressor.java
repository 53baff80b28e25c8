package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import java.util.Arrays;

/**
 * Snappy's raw format, as Parquet pages have it: <a
 * href="https://github.com/google/snappy/blob/main/format_description.txt">format description</a>.
 * The original's search in plain Java, so that equal pages are equal bytes on every processor: the
 * original hashes with whatever instruction it was compiled for. One thread owns it.
 */
public final class SnappyCompressor {
  private static final int BLOCK = 1 << 16;
  private static final int TABLE_BITS = 14;
  private static final byte[] NOTHING = {};

  /**
   * Bits of a word that are no part of the shortest match, which is six bytes: the original's four
   * make e-mails 8 % smaller, but a fifth slower to compress, for every copy is a branch or two
   * that no processor foresees.
   */
  private static final int UNHASHED = 16;

  /** Matches aren't looked for this close to a block's end, so that words can be read whole. */
  private static final int MARGIN = 15;

  private final short[] table = new short[1 << TABLE_BITS];
  private byte[] out = NOTHING;
  private int end;

  /** Bytes that {@code length} bytes take at the most. */
  static long bound(int length) {
    return 32L + length + length / 6;
  }

  /**
   * Appends what bytes are compressed to.
   *
   * @throws OutOfMemoryError if that may be more than an array can hold
   */
  public void compress(byte[] from, int offset, int length, TextBuffer to) {
    // Copies of literals and numbers write some bytes more than they have to.
    out = to.ensure(bound(length));
    end = to.length();
    putVarint(length);
    for (int at = 0; at < length; at += BLOCK) {
      block(from, offset + at, offset + Math.min(length, at + BLOCK));
    }
    to.setLength(end);
    out = NOTHING;
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
      emitted = matches(in, start, stop, 64 - bits);
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
      long differing;
      // The longer nothing is found the longer the steps: what doesn't compress passes quickly.
      int skip = 32;
      int next = at;
      do {
        at = next;
        next = at + (skip++ >>> 5);
        if (next > limit) {
          return emitted;
        }
        long word = ByteWords.getLong(in, at);
        candidate = exchange(word, start, at, shift);
        differing = word ^ ByteWords.getLong(in, candidate);
      } while (differing << UNHASHED != 0);
      literal(in, emitted, at - emitted);
      do {
        int length =
            differing != 0
                ? Long.numberOfTrailingZeros(differing) >>> 3
                : 8 + matchLength(in, candidate + 8, at + 8, stop);
        copy(at - candidate, length);
        at += length;
        emitted = at;
        if (at >= limit) {
          return emitted;
        }
        table[hash(ByteWords.getLong(in, at - 1), shift)] = (short) (at - 1 - start);
        long word = ByteWords.getLong(in, at);
        candidate = exchange(word, start, at, shift);
        differing = word ^ ByteWords.getLong(in, candidate);
      } while (differing << UNHASHED == 0);
      at++;
    }
  }

  /** Remembers a place and returns the one remembered under the same hash. */
  private int exchange(long word, int start, int at, int shift) {
    int slot = hash(word, shift);
    int candidate = start + (table[slot] & 0xFFFF);
    table[slot] = (short) (at - start);
    return candidate;
  }

  private static int hash(long word, int shift) {
    return (int) ((word << UNHASHED) * 0x9E3779B185EBCA87L >>> shift);
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
    if (length <= 32 && from + 32 <= in.length) {
      ByteWords.putLong(out, end, ByteWords.getLong(in, from));
      ByteWords.putLong(out, end + 8, ByteWords.getLong(in, from + 8));
      ByteWords.putLong(out, end + 16, ByteWords.getLong(in, from + 16));
      ByteWords.putLong(out, end + 24, ByteWords.getLong(in, from + 24));
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
      int near = 1 | rest - 4 << 2 | distance >>> 8 << 5;
      ByteWords.putShort(out, end, (short) (near | (distance & 0xFF) << 8));
      end += 2;
    } else {
      farCopy(distance, rest);
    }
  }

  private void farCopy(int distance, int length) {
    ByteWords.putInt(out, end, 2 | length - 1 << 2 | distance << 8);
    end += 3;
  }
}
