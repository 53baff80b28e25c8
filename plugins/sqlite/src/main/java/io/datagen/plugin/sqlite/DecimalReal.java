package io.datagen.plugin.sqlite;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals of one scale as the doubles nearest to them, and back. */
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

  /** The nearest double. */
  double real(long value) {
    return value > -EXACT && value < EXACT
        ? value / divisor
        : BigDecimal.valueOf(value, scale).doubleValue();
  }

  /**
   * The decimal nearest to a finite double, as far as 64 bits go. Whether the double is in turn the
   * one nearest to that is for the caller to ask.
   */
  long scaled(double real) {
    double product = real * divisor;
    if (Math.abs(product) < EXACT) {
      return Math.round(product);
    }
    BigDecimal unscaled =
        new BigDecimal(real).movePointRight(scale).setScale(0, RoundingMode.HALF_EVEN);
    return unscaled.toBigInteger().bitLength() < Long.SIZE
        ? unscaled.longValueExact()
        : Long.MAX_VALUE;
  }
}
