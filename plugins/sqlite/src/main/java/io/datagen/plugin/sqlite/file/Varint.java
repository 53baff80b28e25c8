package io.datagen.plugin.sqlite.file;

/**
 * Integers of one to nine bytes, seven bits in each of the first eight, most significant first
 * (§1.6).
 */
final class Varint {
  /** The first value that doesn't fit one byte. */
  static final int ONE_BYTE = 0x80;

  /** Bytes that a value takes at the most. */
  static final int MAX_LENGTH = 9;

  private Varint() {}

  /** Bytes that the value takes. */
  static int length(long value) {
    if (value >= 0 && value < 0x80) {
      return 1;
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(value);
    return bits > 56 ? 9 : (bits + 6) / 7;
  }

  /** Writes the value; returns the place behind it. */
  static int put(byte[] to, int at, long value) {
    if (value >= 0 && value < 0x80) {
      to[at] = (byte) value;
      return at + 1;
    }
    if (value >= 0 && value < 0x4000) {
      to[at] = (byte) ((value >> 7) | 0x80);
      to[at + 1] = (byte) (value & 0x7f);
      return at + 2;
    }
    return putLong(to, at, value);
  }

  private static int putLong(byte[] to, int at, long value) {
    int length = length(value);
    int last = at + length - 1;
    if (length == 9) {
      // The ninth byte holds eight bits.
      to[last] = (byte) value;
      value >>>= 8;
    } else {
      to[last] = (byte) (value & 0x7f);
      value >>>= 7;
    }
    for (int i = last - 1; i >= at; i--) {
      to[i] = (byte) (value | 0x80);
      value >>>= 7;
    }
    return last + 1;
  }

  /** Reads a value of at most eight bytes, that is less than 2^56. */
  static long get(byte[] from, int at) {
    long value = from[at] & 0x7f;
    while (from[at] < 0) {
      at++;
      value = (value << 7) | (from[at] & 0x7f);
    }
    return value;
  }

  /** Reads a value of any length; looks at no more than nine bytes, whatever they are. */
  static long read(byte[] from, int at) {
    long value = 0;
    for (int i = at; i < at + MAX_LENGTH - 1; i++) {
      value = (value << 7) | (from[i] & 0x7f);
      if (from[i] >= 0) {
        return value;
      }
    }
    return (value << 8) | (from[at + MAX_LENGTH - 1] & 0xff);
  }

  /** Bytes of the value that starts there. */
  static int lengthAt(byte[] from, int at) {
    int length = 1;
    while (length < MAX_LENGTH && from[at + length - 1] < 0) {
      length++;
    }
    return length;
  }
}
