package io.datagen.api.text;

/** Scaled 64-bit integers as decimals with exactly as many digits behind the point as the scale. */
public final class DecimalText {
  /** Bytes of the longest: a sign, 19 digits, a point and a zero before it. */
  public static final int MAX_LENGTH = 22;

  private DecimalText() {}

  /**
   * Writes {@code value / 10^scale}.
   *
   * @param scale 0 to 18; with 0 there is no point
   */
  public static int put(byte[] out, int at, long value, int scale) {
    if (scale == 0) {
      return IntegerText.put(out, at, value);
    }
    if (value < 0) {
      out[at] = '-';
      return putMagnitude(out, at + 1, -value, scale);
    }
    return putMagnitude(out, at, value, scale);
  }

  private static int putMagnitude(byte[] out, int at, long value, int scale) {
    if (scale == 2 && value >= 0) {
      // Money: a division by a constant is a multiplication.
      long whole = value / 100;
      int end = IntegerText.putPositive(out, at, whole);
      out[end] = '.';
      DigitWords.putTwo(out, end + 1, (int) (value - whole * 100));
      return end + 3;
    }
    // Unsigned, for the sake of -Long.MIN_VALUE.
    long power = DigitWords.POWERS[scale];
    long whole = Long.divideUnsigned(value, power);
    int end = IntegerText.putPositive(out, at, whole);
    out[end] = '.';
    return DigitWords.putPadded(out, end + 1, value - whole * power, scale);
  }
}
