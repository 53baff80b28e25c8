package io.datagen.api.text;

/**
 * Decimal digits eight at a time, in a word: three multiplications split a number into halves,
 * quarters and digits, all lanes at once, without a branch that depends on the digits.
 */
final class DigitWords {
  static final int EIGHT = 100_000_000;
  static final long SIXTEEN = 10_000_000_000_000_000L;

  /** Powers of ten to 10^18. */
  static final long[] POWERS = new long[19];

  /** Numbers 0 to 99 as two characters. */
  private static final short[] PAIRS = new short[100];

  private static final long ZEROS = 0x3030303030303030L;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
    for (int i = 0; i < PAIRS.length; i++) {
      PAIRS[i] = (short) (('0' + i / 10) | (('0' + i % 10) << 8));
    }
  }

  private DigitWords() {}

  /** The eight digits of 0 to 99,999,999, the highest in the lowest byte, as values 0 to 9. */
  static long split(int value) {
    long high = value / 10_000;
    long halves = high | ((value - high * 10_000) << 32);
    long hundreds = ((halves * 10_486) >>> 20) & 0x7F_0000_007FL;
    long quarters = ((halves - hundreds * 100) << 16) | hundreds;
    long tens = ((quarters * 103) >>> 10) & 0x000F_000F_000F_000FL;
    return ((quarters - tens * 10) << 8) | tens;
  }

  /** Writes 0 to 99,999,999 without leading zeros. */
  static int putUpToEight(byte[] out, int at, int value) {
    long digits = split(value);
    // The bit at 56 keeps the last digit of a zero.
    int leading = Long.numberOfTrailingZeros(digits | (1L << 56)) & ~7;
    ByteWords.putLong(out, at, (digits | ZEROS) >>> leading);
    return at + 8 - (leading >>> 3);
  }

  /** Writes exactly eight digits. */
  static void putEight(byte[] out, int at, int value) {
    ByteWords.putLong(out, at, split(value) | ZEROS);
  }

  /** Writes exactly {@code count} digits, 0 to 18 of them. */
  static int putPadded(byte[] out, int at, long value, int count) {
    if (count <= 8) {
      ByteWords.putLong(out, at, (split((int) value) | ZEROS) >>> (((8 - count) << 3) & 63));
      return at + count;
    }
    long high = value / EIGHT;
    int end = putPadded(out, at, high, count - 8);
    putEight(out, end, (int) (value - high * EIGHT));
    return end + 8;
  }

  /** Writes 0 to 99 as two digits. */
  static void putTwo(byte[] out, int at, int value) {
    ByteWords.putShort(out, at, PAIRS[value]);
  }
}
