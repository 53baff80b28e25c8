package io.datagen.core.column;

import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.RankSampler;
import org.jspecify.annotations.Nullable;

/**
 * A column's values as steps k of a grid, and how these are distributed: where a rank makes the
 * value, and not a draw of its own.
 *
 * @param distribution of k, null for uniform between both bounds
 * @param min the least k, or null
 * @param max the greatest k, or null
 * @param start where the value is a long, it is {@code start + k * unit}
 * @param unit see start; 1 where the value is a double
 * @param digits where the value is a double, it is k / 10^digits; else -1
 */
public record Ranks(
    @Nullable Distribution distribution,
    @Nullable Long min,
    @Nullable Long max,
    long start,
    long unit,
    int digits) {

  /** Integers within so many digits are exact as doubles. */
  private static final long EXACT = 1L << 53;

  /** Of longs. */
  static Ranks of(@Nullable Distribution distribution, LongBounds steps, long start, long unit) {
    return new Ranks(distribution, steps.min(), steps.max(), start, unit, -1);
  }

  /** Whether values are doubles. */
  public boolean doubles() {
    return digits >= 0;
  }

  /** What finds the steps. */
  public RankSampler sampler() {
    return doubles()
        ? RankSampler.of(
            distribution,
            min == null ? Long.valueOf(-EXACT) : min,
            max == null ? Long.valueOf(EXACT) : max)
        : RankSampler.of(distribution, min, max);
  }
}
