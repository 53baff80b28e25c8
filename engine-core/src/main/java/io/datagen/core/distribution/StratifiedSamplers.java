package io.datagen.core.distribution;

import io.datagen.core.kernel.DecimalGrid;
import io.datagen.core.kernel.Decimals;
import io.datagen.core.kernel.GridKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.SequenceKernel;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kernels of columns in which values increase with the row, or in which none repeats: row r's value
 * is the distribution's quantile at a place within the r-th of N equal strata of probability, N the
 * table's rows. So the marginal is the distribution's own, and nothing is sorted or remembered.
 *
 * <p>Increasing: strata in row order, and a random place in each. Unique: the middles of strata,
 * permuted; no two fall on one value as long as no value's probability exceeds 1/N. Both: the
 * middles in row order. Uniform integers need no quantiles: unique ones are a permutation of the
 * domain, and so don't depend on N.
 */
public final class StratifiedSamplers {
  /** Nearer to 1 than this, N x probability is too much for a table of quantiles. */
  private static final double TIGHT = 0.999;

  /** Beyond it a table's tails are cut off. */
  private static final long MAX_ROWS = 1L << QuantileTable.OCTAVES;

  private StratifiedSamplers() {}

  /** What rows promise about each other. */
  public enum Order {
    /** No value is less than the one of the row before. */
    INCREASING,
    /** Every value is greater than the one of the row before. */
    STRICTLY_INCREASING,
    /** No value comes twice. */
    UNIQUE
  }

  /**
   * Integers in a {@link io.datagen.api.vector.LongVector}, bounds truncating.
   *
   * @param min the least, or null
   * @param max the greatest, or null
   * @param rows of the table
   * @throws IllegalArgumentException if there is no mass between the bounds, or too few values for
   *     the rows
   */
  public static Kernel integers(
      Distribution distribution,
      @Nullable Long min,
      @Nullable Long max,
      Order order,
      long rows,
      Stream stream) {
    double low = min == null ? Double.NEGATIVE_INFINITY : (double) min;
    double high = max == null ? Double.POSITIVE_INFINITY : (double) max;
    Samplers.check(min, max, low <= high);
    Distribution whole = distribution.within(low, high);
    if (whole instanceof UniformDistribution uniform) {
      long first = Math.max(min == null ? Long.MIN_VALUE : min, (long) Math.ceil(uniform.min()));
      long last = Math.min(max == null ? Long.MAX_VALUE : max, (long) Math.floor(uniform.max()));
      Samplers.check(min, max, first <= last);
      return uniform(first, last, order, rows, stream);
    }
    return quantiles(whole, 1, min, max, order, rows, stream);
  }

  /**
   * Doubles in a {@link io.datagen.api.vector.DoubleVector}, bounds truncating; parameters as
   * above.
   *
   * @param digits decimal digits, up to 22; -1 for all
   */
  public static Kernel doubles(
      Distribution distribution,
      @Nullable Double min,
      @Nullable Double max,
      int digits,
      Order order,
      long rows,
      Stream stream) {
    double low = min == null ? Double.NEGATIVE_INFINITY : min;
    double high = max == null ? Double.POSITIVE_INFINITY : max;
    Samplers.check(min, max, low <= high);
    Distribution whole = distribution.within(low, high);
    if (digits < 0 && !whole.discrete()) {
      return continuous(whole, low, high, order, rows, stream);
    }
    boolean uniform = whole instanceof UniformDistribution;
    int places = whole.discrete() ? 0 : digits;
    double from = uniform ? Math.max(low, whole.min()) : low;
    double to = uniform ? Math.min(high, whole.max()) : high;
    from = Double.isInfinite(from) ? Math.min(0, whole.quantile(Samplers.RARE)) : from;
    to = Double.isInfinite(to) ? Math.max(0, whole.upperQuantile(Samplers.RARE)) : to;
    if (!DecimalGrid.reaches(from, to, places)) {
      throw new IllegalArgumentException(
          "values from "
              + from
              + " to "
              + to
              + " can't all be told apart to "
              + places
              + " decimal digits");
    }
    DecimalGrid grid = DecimalGrid.within(from, to, places);
    if (uniform) {
      return new GridKernel(uniform(grid.first(), grid.last(), order, rows, stream), grid);
    }
    Long first = min == null ? null : (Long) grid.first();
    Long last = max == null ? null : (Long) grid.last();
    double unit = Decimals.powerOfTen(places);
    return new GridKernel(quantiles(whole, unit, first, last, order, rows, stream), grid);
  }

  /**
   * Places of a domain, of which several stand for one value; rows' strata are in row order or
   * permuted, and a row's place is random within its own as far as no value comes twice.
   *
   * @param size of the domain, 2^62 at the most
   * @param spacing the most places that a value has
   * @throws IllegalArgumentException if values can't differ
   */
  public static Kernel places(long size, long spacing, Order order, long rows, Stream stream) {
    long apart = order == Order.INCREASING ? 1 : spacing;
    if (order != Order.INCREASING && size / spacing < rows) {
      throw new IllegalArgumentException(
          rows
              + " different values are wanted, and the likeliest would come more than once: at most "
              + size / spacing
              + " rows can differ");
    }
    if (spacing == 1) {
      return uniform(0, size - 1, order, rows, stream);
    }
    Permutation permutation =
        order == Order.UNIQUE ? Permutation.of(stream.draw(1), Math.max(1, rows)) : null;
    return new StrataKernel(
        Strata.of(rows, 0, size - 1), permutation, stream, new StrataKernel.From(0), apart);
  }

  private static Kernel uniform(long first, long last, Order order, long rows, Stream stream) {
    long size = last - first + 1;
    boolean enough = size <= 0 || size >= rows; // not above 0 where it exceeds 63 bits
    if (order != Order.INCREASING && !enough) {
      throw new IllegalArgumentException(
          rows
              + " different values are wanted, and from "
              + first
              + " to "
              + last
              + " there are "
              + size);
    }
    if (order == Order.UNIQUE) {
      long step = Math.max(1, size >>> 62);
      long elements = size <= 0 ? Permutation.MAX_SIZE : Math.min(size, Permutation.MAX_SIZE);
      return new SequenceKernel(
          first, size == 0 ? 4 : step, Permutation.of(stream.draw(1), elements));
    }
    Strata strata = Strata.of(rows, first, last);
    return new StrataKernel(strata, null, stream, new StrataKernel.From(first));
  }

  private static Kernel continuous(
      Distribution whole, double low, double high, Order order, long rows, Stream stream) {
    Distribution part = Truncation.of(whole, low, high);
    double[] table = new double[QuantileTable.LENGTH];
    QuantileTable.fit(part, table, 0);
    if (order != Order.INCREASING
        && (rows > MAX_ROWS || QuantileTable.resolution(table, (double) rows) < 64)) {
      throw new IllegalArgumentException(
          rows + " different values are wanted, more than doubles can tell apart here");
    }
    return kernel(
        order,
        rows,
        stream,
        new StrataKernel.Doubles(place -> QuantileTable.ordered(table, place), low, high));
  }

  private static Kernel quantiles(
      Distribution whole,
      double unit,
      @Nullable Long min,
      @Nullable Long max,
      Order order,
      long rows,
      Stream stream) {
    Discretisation steps = Discretisation.of(whole, unit);
    double low = min == null ? Double.NEGATIVE_INFINITY : steps.below((double) min);
    double high = max == null ? Double.POSITIVE_INFINITY : steps.upTo((double) max);
    Truncation part = Truncation.of(whole, low, high);
    double[] table = new double[QuantileTable.LENGTH];
    QuantileTable.fit(part, table, 0);
    StrataKernel.Ordered quantiles = place -> QuantileTable.ordered(table, place);
    if (order != Order.INCREASING) {
      double share = rows * Likeliest.probability(part, steps, table);
      if (!(share <= 1)) {
        throw new IllegalArgumentException(
            rows
                + " different values are wanted, and the likeliest would come "
                + (Math.rint(share * 1000) / 1000)
                + " times: at most "
                + (long) ((double) rows / share)
                + " rows can differ");
      }
      if (share > TIGHT || rows > MAX_ROWS) {
        quantiles = place -> exact(part, place);
      }
    }
    return kernel(
        order,
        rows,
        stream,
        new StrataKernel.Longs(
            quantiles,
            steps,
            min == null ? Long.MIN_VALUE : min,
            max == null ? Long.MAX_VALUE : max));
  }

  private static Kernel kernel(Order order, long rows, Stream stream, StrataKernel.Output output) {
    Permutation permutation =
        order == Order.UNIQUE ? Permutation.of(stream.draw(1), Math.max(1, rows)) : null;
    return new StrataKernel(
        Strata.ofProbabilities(rows),
        permutation,
        order == Order.INCREASING ? stream : null,
        output);
  }

  /** Microseconds, for the rare case in which a table's error could make two values meet. */
  private static double exact(Distribution part, long place) {
    return place < 0
        ? part.upperQuantile((~place + 0.5) * 0x1p-64)
        : part.quantile((place + 0.5) * 0x1p-64);
  }
}
