package io.datagen.core.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The numbers k / 10^digits for all integers k from {@code first} to {@code last}: what a float
 * column with {@code round} can hold. Both lie within 2^53, so that each number is the double
 * nearest to its decimal.
 *
 * @param digits 0 to 22
 */
public record DecimalGrid(long first, long last, int digits) {
  private static final long LIMIT = 1L << 53;

  public DecimalGrid {
    if (digits < 0 || digits > Decimals.EXACT_POWERS) {
      throw new IllegalArgumentException("round " + digits + " is not from 0 to 22");
    }
    if (first > last || first < -LIMIT || last > LIMIT) {
      throw new IllegalArgumentException("a grid from " + first + " to " + last);
    }
  }

  /**
   * The grid within [min, max], the bounds meant as the shortest decimals that read as them, so
   * that 0.1 lies on the grid of one digit.
   *
   * @throws IllegalArgumentException if no number lies within
   */
  public static DecimalGrid within(double min, double max, int digits) {
    BigDecimal first = scaled(min, digits, RoundingMode.CEILING);
    BigDecimal last = scaled(max, digits, RoundingMode.FLOOR);
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "no number of " + digits + " decimal digits lies from " + min + " to " + max);
    }
    return new DecimalGrid(
        first.max(BigDecimal.valueOf(-LIMIT)).longValueExact(),
        last.min(BigDecimal.valueOf(LIMIT)).longValueExact(),
        digits);
  }

  /** Whether the grid within [min, max] is complete: all its numbers are told apart by doubles. */
  public static boolean reaches(double min, double max, int digits) {
    double limit = LIMIT / Decimals.powerOfTen(digits);
    return -limit <= min && max <= limit;
  }

  private static BigDecimal scaled(double bound, int digits, RoundingMode mode) {
    return BigDecimal.valueOf(bound).movePointRight(digits).setScale(0, mode);
  }

  /** 10^digits. */
  public double unit() {
    return Decimals.powerOfTen(digits);
  }

  /** How many numbers. */
  public long size() {
    return last - first + 1;
  }

  /** The double nearest to k / 10^digits. */
  public double at(long k) {
    return k / unit();
  }

  /** {@link #at} for many. */
  public void apply(long[] ks, int size, double[] out) {
    double unit = unit();
    if (first > -(1L << 51) && last < 1L << 51) {
      // (double) of a long doesn't vectorise on 17; adding to the bits of 1.5 * 2^52 is the same
      // and
      // does: 1.1 ns against 4.4, the division included.
      for (int i = 0; i < size; i++) {
        double k = Double.longBitsToDouble(ks[i] + 0x4338000000000000L) - 0x1.8p52;
        out[i] = k / unit;
      }
    } else {
      for (int i = 0; i < size; i++) {
        out[i] = ks[i] / unit;
      }
    }
  }
}
