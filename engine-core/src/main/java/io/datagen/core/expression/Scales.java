package io.datagen.core.expression;

/** Powers of ten, and scaled longs moved from one scale to another. */
final class Scales {
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Scales() {}

  /** 10^n, n from 0 to 18. */
  static long power(int n) {
    return POWERS[n];
  }

  /** Divides by 10^digits, half to even. */
  static long halfEven(long value, int digits) {
    if (digits > 18) {
      return 0;
    }
    long divisor = POWERS[digits];
    long quotient = Math.floorDiv(value, divisor);
    long rest = value - quotient * divisor;
    long half = divisor >> 1;
    boolean up = digits > 0 && (rest > half || rest == half && (quotient & 1) != 0);
    return up ? quotient + 1 : quotient;
  }

  /** The nearest double to value / 10^scale. */
  static double toDouble(long value, int scale) {
    // Both exact, hence one rounding; else by way of decimals.
    return FloatLoops.isExact(value)
        ? value / (double) POWERS[scale]
        : java.math.BigDecimal.valueOf(value, scale).doubleValue();
  }
}
