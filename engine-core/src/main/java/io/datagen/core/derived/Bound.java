package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.Ranks;
import io.datagen.core.kernel.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The nearest step of a column that lies strictly above, or below, another column's value: both in
 * units of which one is a whole number of the other's, or decimals and doubles.
 *
 * @param lower whether it is a lower bound
 * @param own the column's grid
 * @param scale decimal digits of the column's own value, where it is a number
 * @param theirFactor of the other column's long, to be in the finer one's unit
 * @param ownFactor of this column's long, likewise
 * @param theirScale decimal digits of the other column's number; -1 where it is a double
 */
record Bound(
    boolean lower, Ranks own, long ownFactor, long theirFactor, int scale, int theirScale) {
  private static final long DAY = 86_400_000_000L;

  /** Between columns of these types; nothing where they can't be compared. */
  static Optional<Bound> of(Ranks own, ValueType type, ValueType theirs, boolean lower) {
    if (isMoment(type) && isMoment(theirs)) {
      boolean same = type.getClass() == theirs.getClass();
      if (!same && !(utc(type) && utc(theirs))) {
        // A zone's days are no multiples of a unit.
        return Optional.empty();
      }
      long mine = !same && type instanceof ValueType.DateType ? DAY : 1;
      long other = !same && theirs instanceof ValueType.DateType ? DAY : 1;
      return Optional.of(new Bound(lower, own, mine, other, 0, 0));
    }
    if (type instanceof ValueType.TimeType && theirs instanceof ValueType.TimeType
        || type instanceof ValueType.DurationType && theirs instanceof ValueType.DurationType) {
      return Optional.of(new Bound(lower, own, 1, 1, 0, 0));
    }
    int scale = scale(type, own);
    int theirScale = scale(theirs, own);
    if (scale == NONE || theirScale == NONE) {
      return Optional.empty();
    }
    int finer = Math.max(scale, Math.max(0, theirScale));
    return Optional.of(
        new Bound(
            lower,
            own,
            power(finer - scale),
            theirScale < 0 ? 1 : power(finer - theirScale),
            scale,
            theirs instanceof ValueType.FloatType ? -1 : theirScale));
  }

  private static final int NONE = Integer.MIN_VALUE;

  /** Decimal digits of a number; what is none has none. */
  private static int scale(ValueType type, Ranks own) {
    if (type instanceof ValueType.FloatType) {
      return own.doubles() ? own.digits() : 0;
    }
    if (type instanceof ValueType.DecimalType decimal) {
      return decimal.scale();
    }
    return type instanceof ValueType.IntegerType ? 0 : NONE;
  }

  private static boolean utc(ValueType type) {
    return !(type instanceof ValueType.DateTimeType moment) || moment.zone().isUtc();
  }

  private static boolean isMoment(ValueType type) {
    return type instanceof ValueType.DateType || type instanceof ValueType.DateTimeType;
  }

  private static long power(int exponent) {
    return BigDecimal.ONE.scaleByPowerOfTen(exponent).longValueExact();
  }

  /** Puts the nearest steps beyond a vector's values into {@code out}; a null's stays as it is. */
  void steps(Vector values, int size, long[] out) {
    for (int i = 0; i < size; i++) {
      if (values.validity().isNull(i)) {
        continue;
      }
      out[i] =
          values instanceof DoubleVector doubles
              ? ofDouble(doubles.values()[i])
              : ofLong(((LongVector) values).values()[i]);
    }
  }

  private long ofDouble(double value) {
    // By the decimal that it is written as: 0.3 is three tenths, and nothing else is compared.
    BigDecimal scaled = BigDecimal.valueOf(value).scaleByPowerOfTen(scale);
    long floor = saturated(scaled.setScale(0, RoundingMode.FLOOR));
    long ceiling = saturated(scaled.setScale(0, RoundingMode.CEILING));
    return beyond(floor, ceiling, value);
  }

  /** Of a double column, k / 10^digits is itself rounded, and the nearest may not lie beyond. */
  private long beyond(long floor, long ceiling, double value) {
    long step = lower ? step(floor, true) : step(ceiling, false);
    if (own.doubles()) {
      double unit = Decimals.powerOfTen(own.digits());
      while (lower ? step / unit <= value : step / unit >= value) {
        step += lower ? 1 : -1;
      }
    }
    return step;
  }

  private static long saturated(BigDecimal value) {
    BigDecimal limit = BigDecimal.valueOf(Long.MAX_VALUE / 4);
    return value.min(limit).max(limit.negate()).longValue();
  }

  private long ofLong(long value) {
    long fine = multiplied(value, theirFactor);
    long floor = Math.floorDiv(fine, ownFactor);
    long ceiling = -Math.floorDiv(-fine, ownFactor);
    return lower ? step(floor, true) : step(ceiling, false);
  }

  private static long multiplied(long value, long factor) {
    long product = value * factor;
    return Math.multiplyHigh(value, factor) == product >> 63
        ? product
        : value < 0 ? -Long.MAX_VALUE / 4 : Long.MAX_VALUE / 4;
  }

  /** The first step above a value of the column's own unit, or below it. */
  private long step(long value, boolean above) {
    long offset = value - own.start();
    return above ? Math.floorDiv(offset, own.unit()) + 1 : -Math.floorDiv(-offset, own.unit()) - 1;
  }
}
