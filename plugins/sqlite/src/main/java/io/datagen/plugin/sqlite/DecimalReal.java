package io.datagen.plugin.sqlite;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals of one scale as doubles, and back. */
final class DecimalReal {
  /**
   * Below this a value and its power of ten are doubles, so that one division rounds once, to the
   * nearest; and any 15 digits survive the way to a double and back.
   */
  private static final long EXACT = 1_000_000_000_000_000L;

  private final int scale;
  private final double divisor;

  DecimalReal(int scale) {
    this.scale = scale;
    this.divisor = Double.parseDouble("1e" + scale);
  }

  /** Whether {@link #real} is right for the value. */
  static boolean isExact(long value) {
    return value > -EXACT && value < EXACT;
  }

  /** The nearest double. */
  double real(long value) {
    return value / divisor;
  }

  /** The nearest double of any value. */
  double slowReal(long value) {
    return BigDecimal.valueOf(value, scale).doubleValue();
  }

  /**
   * The decimal nearest to a double, or {@code Long.MIN_VALUE} where it has too many digits; that
   * the double is the one nearest to it is for the caller to ask.
   */
  long scaled(double real) {
    double product = real * divisor;
    if (Math.abs(product) < EXACT) {
      return Math.round(product);
    }
    BigDecimal unscaled =
        new BigDecimal(real).movePointRight(scale).setScale(0, RoundingMode.HALF_EVEN);
    return unscaled.precision() <= 18 ? unscaled.longValueExact() : Long.MIN_VALUE;
  }

  /** The decimal's digits. */
  String text(long value) {
    return BigDecimal.valueOf(value, scale).toPlainString();
  }
}
