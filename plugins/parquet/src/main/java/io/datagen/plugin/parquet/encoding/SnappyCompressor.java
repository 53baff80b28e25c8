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

  /**
   * Appends what bytes are compressed to.
   *
   * @throws OutOfMemoryError if that may be more than an array can hold
   */
  public void compress(byte[] from, int offset, int length, TextBuffer to) {
    out = to.ensure(SnappyElements.bound(length));
    end = SnappyElements.length(out, to.length(), length);
    for (int at = 0; at < length; at += BLOCK) {
      block(from, offset + at, offset + Math.min(length, at + BLOCK));
    }
    to.setLength(end);
    out = NOTHING;
  }

  private void block(byte[] in, int start, int stop) {
    int emitted = start;
    if (stop - start > MARGIN) {
      int bits = Math.min(TABLE_BITS, 32 - Integer.numberOfLeadingZeros(stop - start - 1));
      Arrays.fill(table, 0, 1 << bits, (short) 0);
      emitted = matches(in, start, stop, 64 - bits);
    }
    if (emitted < stop) {
      end = SnappyElements.literal(out, end, in, emitted, stop - emitted);
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
      end = SnappyElements.literal(out, end, in, emitted, at - emitted);
      do {
        int length =
            differing != 0
                ? Long.numberOfTrailingZeros(differing) >>> 3
                : 8 + matchLength(in, candidate + 8, at + 8, stop);
        end = SnappyElements.copy(out, end, at - candidate, length);
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
}
