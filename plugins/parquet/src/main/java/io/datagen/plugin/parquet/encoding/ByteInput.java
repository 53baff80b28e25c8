package io.datagen.plugin.parquet.encoding;

import io.datagen.api.text.ByteWords;
import java.io.IOException;
import java.util.Arrays;

/** Part of an array that is read from its start to its end, and never beyond. */
public final class ByteInput {
  private final byte[] bytes;
  private final int end;
  private int at;

  /** Over {@code bytes[from .. to)}. */
  public ByteInput(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  /** The array. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the next byte stands. */
  public int position() {
    return at;
  }

  /** Bytes that are left. */
  public int remaining() {
    return end - at;
  }

  /** Passes over bytes; returns where they start. */
  public int skip(long count) throws IOException {
    if (count < 0 || count > end - at) {
      throw new IOException("a page ends in the middle of its values");
    }
    int start = at;
    at += (int) count;
    return start;
  }

  /** The next byte, 0 to 255. */
  public int next() throws IOException {
    return bytes[skip(1)] & 0xFF;
  }

  /** The next four bytes, lowest first. */
  public int nextInt() throws IOException {
    return (int) word(skip(4), 4);
  }

  /** The next eight bytes, lowest first. */
  public long nextLong() throws IOException {
    return word(skip(8), 8);
  }

  /** An unsigned number in as many bytes as it needs. */
  public long nextVarint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = next();
      value |= (next & 0x7FL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IOException("a page has a number of more than 64 bits");
  }

  /** A signed number in as many bytes as it needs. */
  public long nextZigzag() throws IOException {
    long value = nextVarint();
    return value >>> 1 ^ -(value & 1);
  }

  private long word(int from, int count) {
    return from + 8 <= bytes.length
        ? ByteWords.getLong(bytes, from) & -1L >>> 64 - 8 * count
        : ByteWords.getLong(Arrays.copyOf(Arrays.copyOfRange(bytes, from, from + count), 8), 0);
  }

  /** Unpacks numbers of {@code width} bits, lowest first; a last byte's spare bits are passed. */
  public void unpack(int width, int count, long[] into, int place) throws IOException {
    int from = skip(((long) width * count + 7) / 8);
    long mask = width == 0 ? 0 : -1L >>> 64 - width;
    for (int i = 0; i < count; i++) {
      long bit = (long) i * width;
      int start = from + (int) (bit >>> 3);
      int shift = (int) bit & 7;
      long value = bits(start) >>> shift;
      if (shift + width > 64) {
        value |= (long) bytes[start + 8] << 64 - shift;
      }
      into[place + i] = value & mask;
    }
  }

  private long bits(int start) {
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
