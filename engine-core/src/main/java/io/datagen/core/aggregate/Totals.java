package io.datagen.core.aggregate;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums of scaled integers, one a parent, and how many there were. A sum is kept as the sum of
 * its terms' upper halves and that of their lower ones, neither of which overflows: no carry to
 * test for in the loop.
 */
final class Totals {
  private static final long LOWER = 0xffffffffL;

  /** Below this a double times a power of ten rounds to the integer that is meant. */
  private static final double EXACT = 0x1p52;

  private long[] upper = new long[0];
  private long[] lower = new long[0];
  private long[] counts = new long[0];

  /** What terms beyond 2^52 add; null as long as there are none. */
  private @Nullable BigInteger @Nullable [] wide;

  void begin(int parents) {
    upper = Buffers.atLeast(upper, parents);
    lower = Buffers.atLeast(lower, parents);
    counts = Buffers.atLeast(counts, parents);
    Arrays.fill(upper, 0, parents, 0);
    Arrays.fill(lower, 0, parents, 0);
    Arrays.fill(counts, 0, parents, 0);
    wide = null;
  }

  void add(LongVector vector, int[] rows, int[] owners, int size) {
    long[] values = vector.values();
    for (int i = 0; i < size; i++) {
      int row = rows[i];
      add(owners[row], values[row]);
    }
    settle(rows, owners, size);
  }

  /** Adds doubles that stand for integers over 10^scale. */
  void add(DoubleVector vector, int scale, int[] rows, int[] owners, int size) {
    double[] values = vector.values();
    double power = Decimals.powerOfTen(scale);
    for (int i = 0; i < size; i++) {
      int row = rows[i];
      double scaled = values[row] * power;
      if (Math.abs(scaled) < EXACT) {
        add(owners[row], (long) Math.rint(scaled));
      } else {
        addWide(owners[row], values[row], scale);
      }
    }
    settle(rows, owners, size);
  }

  private void add(int owner, long value) {
    upper[owner] += value >> 32;
    lower[owner] += value & LOWER;
    counts[owner]++;
  }

  private void addWide(int owner, double value, int scale) {
    if (wide == null) {
      wide = new BigInteger[upper.length];
    }
    BigInteger units =
        new BigDecimal(value).setScale(scale, RoundingMode.HALF_EVEN).unscaledValue();
    BigInteger before = wide[owner];
    wide[owner] = before == null ? units : before.add(units);
    counts[owner]++;
  }

  /** Only the last parent can go on in the next slice, so that only its lower half could grow. */
  private void settle(int[] rows, int[] owners, int size) {
    if (size > 0) {
      int last = owners[rows[size - 1]];
      upper[last] += lower[last] >> 32;
      lower[last] &= LOWER;
    }
  }

  /** How many terms. */
  long count(int parent) {
    return counts[parent];
  }

  /** Whether the sum is a long: {@link #asLong}. */
  boolean isLong(int parent) {
    long top = upper[parent] + (lower[parent] >> 32);
    return top == (int) top && (wide == null || wide[parent] == null);
  }

  long asLong(int parent) {
    return (upper[parent] << 32) + lower[parent];
  }

  BigInteger exact(int parent) {
    BigInteger sum =
        BigInteger.valueOf(upper[parent]).shiftLeft(32).add(BigInteger.valueOf(lower[parent]));
    BigInteger more = wide == null ? null : wide[parent];
    return more == null ? sum : sum.add(more);
  }

  /** The double nearest to the sum over 10^scale and over {@code divisor}, which is positive. */
  double over(int parent, int scale, long divisor) {
    double unit = Decimals.powerOfTen(scale) * divisor;
    if (unit < EXACT && isLong(parent) && Math.abs(asLong(parent)) < (long) EXACT) {
      // Both exact, hence one rounding.
      return asLong(parent) / unit;
    }
    return new BigDecimal(exact(parent), scale)
        .divide(BigDecimal.valueOf(divisor), java.math.MathContext.DECIMAL128)
        .doubleValue();
  }
}
