package io.datagen.core.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounding to decimal digits as Python's {@code round} does it: of the double's exact value, halves
 * to even, the result the double nearest to the decimal. So 2.675, which is a little less, gives
 * 2.67.
 */
public final class Decimals {
  /** Powers of ten that are doubles. */
  public static final int EXACT_POWERS = 22;

  /** Below this a product's fraction has at least one bit. */
  private static final double EXACT = 0x1p52;

  private static final double[] POWERS = new double[EXACT_POWERS + 1];

  static {
    double power = 1;
    for (int i = 0; i <= EXACT_POWERS; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private Decimals() {}

  /** 10^digits, exactly; 0 &lt;= digits &lt;= 22. */
  public static double powerOfTen(int digits) {
    return POWERS[digits];
  }

  /**
   * {@code x} rounded to {@code digits} decimal digits, or, where negative, to tens, hundreds and
   * so on; infinite if that is no double. Not a number and infinities stay as they are.
   */
  public static double round(double x, int digits) {
    if (digits >= 0 && digits <= EXACT_POWERS) {
      double power = POWERS[digits];
      double y = x * power;
      if (Math.abs(y) < EXACT) {
        double k = Math.rint(y);
        // y is x * power to half its last bit, so rounding can only have gone wrong at a half.
        return (Math.abs(y - k) == 0.5 ? breakTie(x, power, y) : k) / power;
      }
    }
    return roundSlowly(x, digits);
  }

  private static double breakTie(double x, double power, double y) {
    double error = Math.fma(x, power, -y);
    return error > 0 ? Math.ceil(y) : error < 0 ? Math.floor(y) : Math.rint(y);
  }

  private static double roundSlowly(double x, int digits) {
    boolean whole = digits >= 0 && Math.abs(x) >= EXACT;
    if (whole || digits > 323 || x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    if (digits < -308) {
      return Math.copySign(0, x);
    }
    BigDecimal rounded = new BigDecimal(x).setScale(digits, RoundingMode.HALF_EVEN);
    return Math.copySign(rounded.abs().doubleValue(), x);
  }
}
