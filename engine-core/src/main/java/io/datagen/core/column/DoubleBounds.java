package io.datagen.core.column;

import io.datagen.core.distribution.Distribution;
import io.datagen.core.kernel.DecimalGrid;
import io.datagen.core.kernel.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of doubles that are rounded.
 *
 * @param min the least value, or null
 * @param max the greatest value, or null
 * @param digits after the point
 */
record DoubleBounds(@Nullable Double min, @Nullable Double max, int digits) {
  double low() {
    return min == null ? Double.NEGATIVE_INFINITY : min;
  }

  double high() {
    return max == null ? Double.POSITIVE_INFINITY : max;
  }

  /** The distance of two neighbouring values. */
  double unit() {
    return 1 / Decimals.powerOfTen(digits);
  }

  /** The grid of values between them, by a distribution that may be null for uniform. */
  Ranks ranks(@Nullable Distribution distribution) {
    if (distribution != null && distribution.discrete()) {
      return new Ranks(
          distribution,
          min == null ? null : (Long) (long) Math.ceil(min),
          max == null ? null : (Long) (long) Math.floor(max),
          0,
          1,
          0);
    }
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(digits);
    return new Ranks(
        Rescaled.by(1 / unit.doubleValue(), distribution),
        min == null ? null : (Long) steps(min, unit, RoundingMode.CEILING),
        max == null ? null : (Long) steps(max, unit, RoundingMode.FLOOR),
        0,
        1,
        digits);
  }

  /** By what is written: 0.1 is one tenth. */
  private static long steps(double bound, BigDecimal unit, RoundingMode inwards) {
    BigDecimal steps = BigDecimal.valueOf(bound).multiply(unit).setScale(0, inwards);
    BigDecimal most = BigDecimal.valueOf(1L << 53);
    return steps.min(most).max(most.negate()).longValue();
  }

  /** Whether there is a value between them; a fault where not. */
  boolean possible(ColumnContext column) {
    if (low() > high()) {
      column
          .faults()
          .add(column.section().node(), "no value lies between min " + min + " and max " + max);
      return false;
    }
    if (min != null && max != null && DecimalGrid.reaches(min, max, digits)) {
      try {
        DecimalGrid unused = DecimalGrid.within(min, max, digits);
      } catch (IllegalArgumentException e) {
        column
            .section()
            .fault(
                "round",
                "no value with "
                    + digits
                    + " digits after the point lies between "
                    + min
                    + " and "
                    + max);
        return false;
      }
    }
    return true;
  }

  /** Whether there are enough values where none may repeat; a fault where not. */
  boolean fits(ColumnContext column, Sampling sampling) {
    if (!sampling.unique()
        || min == null
        || max == null
        || !DecimalGrid.reaches(min, max, digits)
        || DecimalGrid.within(min, max, digits).size() >= column.rows()) {
      return true;
    }
    column
        .faults()
        .add(
            column.section().node(),
            "unique needs "
                + column.rows()
                + " different values, and between min and max there are "
                + DecimalGrid.within(min, max, digits).size()
                + " with "
                + digits
                + " digits");
    return false;
  }
}
