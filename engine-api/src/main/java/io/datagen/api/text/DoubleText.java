package io.datagen.api.text;

/**
 * Doubles as text, as Python's {@code repr} has it: the shortest digits that read back, plain
 * between 1e-4 and 1e16 with at least one digit behind the point ({@code 3.0}), with an exponent of
 * at least two digits elsewhere ({@code 1e-05}, {@code 1.5e+300}).
 */
public final class DoubleText {
  /** Bytes of the longest. */
  public static final int MAX_LENGTH = 25;

  private static final double EXACT = 0x1p53;
  static final double[] POWERS = new double[16];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = DigitWords.POWERS[i];
    }
  }

  private DoubleText() {}

  /**
   * Writes a double with exactly {@code scale} digits behind the point if it is such a decimal, as
   * all that were rounded to it are; else as {@link #putShortest} does, so that nothing is lost.
   *
   * @param scale 0 to 15, or -1 for the shortest form always
   */
  public static int put(byte[] out, int at, double value, int scale) {
    return put(out, at, value, scale, new ShortestDecimal());
  }

  /** The same with what finds shortest forms, so that nothing is allocated. */
  static int put(byte[] out, int at, double value, int scale, ShortestDecimal shortest) {
    if (scale >= 0) {
      double scaled = Math.rint(value * POWERS[scale]);
      if (Math.abs(scaled) < EXACT && scaled / POWERS[scale] == value && !isNegativeZero(value)) {
        return DecimalText.put(out, at, (long) scaled, scale);
      }
    }
    return putShortest(out, at, value, shortest);
  }

  private static boolean isNegativeZero(double value) {
    return Double.doubleToRawLongBits(value) == Long.MIN_VALUE;
  }

  /** Writes a finite double in its shortest form. */
  public static int putShortest(byte[] out, int at, double value) {
    return putShortest(out, at, value, new ShortestDecimal());
  }

  private static int putShortest(byte[] out, int at, double value, ShortestDecimal decimal) {
    if (!Double.isFinite(value)) {
      throw new IllegalStateException(value + " is not finite");
    }
    int end = at;
    if (Double.doubleToRawLongBits(value) < 0) {
      out[end++] = '-';
    }
    decimal.of(value);
    int count = digitCount(decimal.digits());
    int point = count + decimal.exponent();
    if (point > 16 || point <= -4) {
      return putScientific(out, end, decimal.digits(), count, point - 1);
    }
    if (point <= 0) {
      out[end++] = '0';
      out[end++] = '.';
      for (int i = point; i < 0; i++) {
        out[end++] = '0';
      }
      return DigitWords.putPadded(out, end, decimal.digits(), count);
    }
    if (point >= count) {
      long whole = decimal.digits() * DigitWords.POWERS[point - count];
      end = IntegerText.putPositive(out, end, whole);
      out[end++] = '.';
      out[end++] = '0';
      return end;
    }
    return DecimalText.put(out, end, decimal.digits(), count - point);
  }

  private static int putScientific(byte[] out, int at, long digits, int count, int exponent) {
    int end =
        count == 1
            ? IntegerText.putPositive(out, at, digits)
            : DecimalText.put(out, at, digits, count - 1);
    out[end++] = 'e';
    out[end++] = (byte) (exponent < 0 ? '-' : '+');
    int magnitude = Math.abs(exponent);
    return magnitude < 10
        ? DigitWords.putPadded(out, end, magnitude, 2)
        : IntegerText.putPositive(out, end, magnitude);
  }

  private static int digitCount(long value) {
    int count = 1;
    while (count < DigitWords.POWERS.length && value >= DigitWords.POWERS[count]) {
      count++;
    }
    return count;
  }
}
