package io.datagen.plugin.sqlite.file;

/**
 * Values as bytes whose unsigned order is SQLite's order of the values: null, then numbers by value
 * whether integer or real, then text by its bytes (collation BINARY). No key is the beginning of
 * another, so that keys of several columns are simply joined.
 */
final class SortKey {
  private static final byte NULL = 0x05;
  private static final byte NUMBER = 0x10;
  private static final byte TEXT = 0x20;
  private static final int NUMBER_LENGTH = 11;

  private SortKey() {}

  /** Bytes of the key of a column's row. */
  static int length(RecordColumn column, int row) {
    int type = column.types()[row];
    if (type == SerialType.NULL) {
      return 1;
    }
    if (!SerialType.isText(type)) {
      return NUMBER_LENGTH;
    }
    int length = SerialType.contentLength(type);
    int start = column.starts()[row];
    byte[] text = column.text();
    return length + escaped(text, start, length) + 2;
  }

  /** How many bytes of a text are 0 or 1. */
  private static int escaped(byte[] text, int start, int length) {
    int escaped = 0;
    int i = start;
    for (int end = start + length; i < end; ) {
      // Eight at a time, as there is hardly ever one.
      if (end - i >= Long.BYTES && !hasZeroOrOne(BigEndian.getLong(text, i))) {
        i += Long.BYTES;
      } else {
        escaped += (text[i++] & ~1) == 0 ? 1 : 0;
      }
    }
    return escaped;
  }

  private static boolean hasZeroOrOne(long word) {
    return (word - 0x0202_0202_0202_0202L & ~word & 0x8080_8080_8080_8080L) != 0;
  }

  /** Where the keys of the first columns end. */
  static int end(byte[] key, int start, int columns) {
    int at = start;
    for (int i = 0; i < columns; i++) {
      byte kind = key[at];
      if (kind == NULL) {
        at++;
      } else if (kind == NUMBER) {
        at += NUMBER_LENGTH;
      } else {
        while (key[at] != 0) {
          at++;
        }
        at++;
      }
    }
    return at;
  }

  /** Writes the key of a column's row; returns the place behind it. */
  static int put(byte[] to, int at, RecordColumn column, int row) {
    int type = column.types()[row];
    if (type == SerialType.NULL) {
      to[at] = NULL;
      return at + 1;
    }
    if (type == SerialType.REAL) {
      return putNumber(to, at, Double.longBitsToDouble(column.bits()[row]), 0);
    }
    return SerialType.isText(type)
        ? putText(to, at, column.text(), column.starts()[row], SerialType.contentLength(type))
        : putInteger(to, at, column.bits()[row]);
  }

  /** An integer is the nearest double and how far it is from that, since not all are doubles. */
  static int putInteger(byte[] to, int at, long value) {
    double nearest = value;
    // 2^63, which only the nearest double may be, is -2^63 here; the difference comes out right.
    long asLong = nearest == 0x1p63 ? Long.MIN_VALUE : (long) nearest;
    return putNumber(to, at, nearest, (int) (value - asLong));
  }

  private static int putNumber(byte[] to, int at, double value, int excess) {
    // + 0.0 makes -0.0 the 0 it is equal to. Negative doubles are ordered by their complement.
    long bits = Double.doubleToRawLongBits(value + 0.0);
    to[at] = NUMBER;
    BigEndian.putLong(to, at + 1, bits ^ ((bits >> 63) | Long.MIN_VALUE));
    BigEndian.putShort(to, at + 9, excess + 0x8000);
    return at + NUMBER_LENGTH;
  }

  /** Text ends with 0, less than any byte; a 0 inside is written as 1 1 and a 1 as 1 2. */
  private static int putText(byte[] to, int at, byte[] text, int start, int length) {
    to[at++] = TEXT;
    if (escaped(text, start, length) == 0) {
      System.arraycopy(text, start, to, at, length);
      to[at + length] = 0;
      return at + length + 1;
    }
    for (int i = start; i < start + length; i++) {
      byte b = text[i];
      if ((b & ~1) == 0) {
        to[at++] = 1;
        b++;
      }
      to[at++] = b;
    }
    to[at] = 0;
    return at + 1;
  }
}
