package io.datagen.plugin.sqlite.file;

/** What a record's header says of a value: its storage class and length (§2.1). */
public final class SerialType {
  /** A null. */
  public static final int NULL = 0;

  /** An eight-byte integer; smaller ones are 1 to 5. */
  static final int INTEGER_8 = 6;

  /** An eight-byte IEEE 754 double. */
  public static final int REAL = 7;

  /** The integer 0, without content; 9 is the integer 1. */
  static final int ZERO = 8;

  private static final int FIRST_TEXT = 13;
  private static final int[] LENGTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};

  /** By type: how far a number is shifted so that its content leads a word of eight bytes. */
  private static final byte[] SHIFTS = {0, 56, 48, 40, 32, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

  /** {@link #contentLength} of the types of one byte. */
  private static final byte[] SHORT_LENGTHS = new byte[Varint.ONE_BYTE];

  /** By the bits of an integer without its sign. */
  private static final byte[] INTEGERS = new byte[64];

  static {
    for (int bits = 0; bits < INTEGERS.length; bits++) {
      INTEGERS[bits] =
          (byte) (bits < 8 ? 1 : bits < 16 ? 2 : bits < 24 ? 3 : bits < 32 ? 4 : bits < 48 ? 5 : 6);
    }
  }

  static {
    for (int type = 0; type < SHORT_LENGTHS.length; type++) {
      SHORT_LENGTHS[type] =
          (byte)
              (type >= FIRST_TEXT
                  ? contentLength(type)
                  : type < LENGTHS.length ? LENGTHS[type] : 0);
    }
  }

  private SerialType() {}

  /** Of an integer, in as few bytes as may be. */
  public static int ofInteger(long value) {
    if ((value & ~1L) == 0) {
      return ZERO + (int) value;
    }
    return INTEGERS[Long.SIZE - Long.numberOfLeadingZeros(value ^ (value >> 63))];
  }

  /** Of text of so many bytes, at most 10^9. */
  public static int ofText(int length) {
    return FIRST_TEXT + 2 * length;
  }

  /** Whether it is a text's. */
  public static boolean isText(int type) {
    return type >= FIRST_TEXT;
  }

  /** Whether it is an integer's. */
  public static boolean isInteger(int type) {
    return type != NULL && type != REAL && type < FIRST_TEXT;
  }

  /** Bytes of content. */
  public static int contentLength(int type) {
    return type >= FIRST_TEXT ? (type - FIRST_TEXT) >> 1 : LENGTHS[type];
  }

  /** {@link #contentLength} where the type is one byte, without a branch. */
  static int shortLength(int type) {
    return SHORT_LENGTHS[type];
  }

  /** {@link #contentLength} of a number. */
  static int numberLength(int type) {
    return SHORT_LENGTHS[type & 15];
  }

  /** A word of eight bytes that the content of a number leads. */
  static long leading(int type, long bits) {
    return bits << SHIFTS[type & 15];
  }

  /** Writes the content of a number; returns the place behind it. */
  static int putNumber(byte[] to, int at, int type, long bits) {
    switch (type) {
      case 1 -> to[at] = (byte) bits;
      case 2 -> BigEndian.putShort(to, at, (int) bits);
      case 3 -> {
        to[at] = (byte) (bits >> 16);
        BigEndian.putShort(to, at + 1, (int) bits);
      }
      case 4 -> BigEndian.putInt(to, at, (int) bits);
      case 5 -> {
        BigEndian.putShort(to, at, (int) (bits >> 32));
        BigEndian.putInt(to, at + 2, (int) bits);
      }
      case INTEGER_8, REAL -> BigEndian.putLong(to, at, bits);
      default -> {
        return at;
      }
    }
    return at + LENGTHS[type];
  }

  /** Reads the content of an integer or, as its bits, of a real. */
  static long getNumber(byte[] from, int at, int type) {
    long value = type == ZERO + 1 ? 1 : 0;
    int length = contentLength(type);
    if (length > 0) {
      value = from[at];
      for (int i = 1; i < length; i++) {
        value = (value << 8) | (from[at + i] & 0xff);
      }
    }
    return value;
  }
}
