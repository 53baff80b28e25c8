package io.datagen.core.distribution;

import io.datagen.core.kernel.DecimalGrid;
import io.datagen.core.kernel.Decimals;
import io.datagen.core.kernel.GridKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.RoundingKernel;
import io.datagen.core.kernel.UniformDoubleKernel;
import io.datagen.core.kernel.UniformLongKernel;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kernels that draw from distributions between bounds, exactly: by the alias method where there are
 * few values, else by a table of the bounded distribution's quantiles.
 *
 * <p>Bounds truncate: the mass outside is shared out inside. Integers and rounded doubles stand for
 * all that rounds to them, so the distribution is cut half a unit outside the bounds, and the edges
 * get their full share. Or bounds clamp: what is outside becomes the bound.
 */
public final class Samplers {
  /** More values than this are drawn by a table of quantiles. */
  static final long MAX_ALIAS = 1 << 12;

  /** Probabilities that no run of rows will meet. */
  static final double NEVER = 0x1p-70;

  /** Probabilities that quantile tables don't reach. */
  static final double RARE = 0x1p-42;

  private static final long LIMIT = 1L << 53;

  private Samplers() {}

  /** What bounds do to a distribution. */
  public enum Bounds {
    /** Its mass outside is shared out inside, in proportion. */
    TRUNCATE,
    /** Its mass outside falls on the bounds. */
    CLAMP
  }

  /**
   * Integers in a {@link io.datagen.api.vector.LongVector}, bounds truncating.
   *
   * @param min the least, or null
   * @param max the greatest, or null
   * @throws IllegalArgumentException if the distribution has no mass between them
   */
  public static Kernel integers(
      Distribution distribution, @Nullable Long min, @Nullable Long max, Stream stream) {
    return integers(distribution, min, max, Bounds.TRUNCATE, stream);
  }

  /** Integers, as {@link #integers(Distribution, Long, Long, Stream)}. */
  public static Kernel integers(
      Distribution distribution,
      @Nullable Long min,
      @Nullable Long max,
      Bounds bounds,
      Stream stream) {
    long first = min == null ? Long.MIN_VALUE : min;
    long last = max == null ? Long.MAX_VALUE : max;
    check(min, max, first <= last);
    Distribution whole =
        distribution.within(
            min == null ? Double.NEGATIVE_INFINITY : (double) first,
            max == null ? Double.POSITIVE_INFINITY : (double) last);
    if (whole instanceof UniformDistribution uniform && bounds == Bounds.TRUNCATE) {
      long from = Math.max(first, (long) Math.ceil(uniform.min()));
      long to = Math.min(last, (long) Math.floor(uniform.max()));
      check(min, max, from <= to);
      return new UniformLongKernel(stream, from, to);
    }
    return IntegerSampler.of(whole, 1, min, max, bounds).kernel(stream);
  }

  /**
   * Doubles in a {@link io.datagen.api.vector.DoubleVector}, bounds truncating.
   *
   * @param min the least, or null
   * @param max the greatest, or null
   * @param digits decimal digits, up to 22; -1 for all
   * @throws IllegalArgumentException if the distribution has no mass between them
   */
  public static Kernel doubles(
      Distribution distribution,
      @Nullable Double min,
      @Nullable Double max,
      int digits,
      Stream stream) {
    return doubles(distribution, min, max, digits, Bounds.TRUNCATE, stream);
  }

  /** Doubles, as {@link #doubles(Distribution, Double, Double, int, Stream)}. */
  public static Kernel doubles(
      Distribution distribution,
      @Nullable Double min,
      @Nullable Double max,
      int digits,
      Bounds bounds,
      Stream stream) {
    double low = min == null ? Double.NEGATIVE_INFINITY : min;
    double high = max == null ? Double.POSITIVE_INFINITY : max;
    check(min, max, low <= high);
    Distribution whole = distribution.within(low, high);
    if (whole instanceof UniformDistribution uniform && bounds == Bounds.TRUNCATE) {
      double from = Math.max(low, uniform.min());
      double to = Math.min(high, uniform.max());
      check(min, max, from <= to);
      return UniformDoubleKernel.of(stream, from, to, digits);
    }
    if (whole.discrete()) {
      Long first = min == null ? null : (Long) (long) Math.ceil(low);
      Long last = max == null ? null : (Long) (long) Math.floor(high);
      check(min, max, first == null || last == null || first <= last);
      Kernel integers = IntegerSampler.of(whole, 1, first, last, bounds).kernel(stream);
      return new GridKernel(integers, new DecimalGrid(-LIMIT, LIMIT, 0));
    }
    return digits < 0 || digits > Decimals.EXACT_POWERS
        ? continuous(whole, low, high, bounds, stream)
        : rounded(whole, min, max, digits, bounds, stream);
  }

  /**
   * How the integers k of {@link #integers(Distribution, Long, Long, Stream)} are shared out, for
   * numbers {@code start + step * k}.
   *
   * @param distribution null for uniform between the bounds
   * @return empty where that can't be said in doubles
   */
  public static Optional<Marginal> marginal(
      @Nullable Distribution distribution,
      @Nullable Long min,
      @Nullable Long max,
      double start,
      double step) {
    if (distribution != null) {
      Distribution whole =
          distribution.within(
              min == null ? Double.NEGATIVE_INFINITY : (double) min,
              max == null ? Double.POSITIVE_INFINITY : (double) max);
      return whole instanceof UniformDistribution uniform
          ? uniform(
              within(Math.ceil(uniform.min()), min, true),
              within(Math.floor(uniform.max()), max, false),
              start,
              step)
          : IntegerSampler.of(whole, 1, min, max, Bounds.TRUNCATE).marginal(start, step);
    }
    return min == null || max == null
        ? Optional.empty()
        : uniform((double) min, (double) max, start, step);
  }

  private static double within(double end, @Nullable Long bound, boolean lower) {
    return bound == null
        ? end
        : lower ? Math.max(end, (double) bound) : Math.min(end, (double) bound);
  }

  private static Optional<Marginal> uniform(double first, double last, double start, double step) {
    if (!(Math.max(-first, last) < LIMIT)) {
      return Optional.empty();
    }
    Distribution whole = Distributions.uniform(first - 0.5, last + 0.5);
    return IntegerSampler.of(whole, 1, (long) first, (long) last, Bounds.TRUNCATE)
        .marginal(start, step);
  }

  /**
   * How the numbers of {@link #doubles(Distribution, Double, Double, int, Stream)}, times {@code
   * factor}, are shared out.
   *
   * @param distribution null for uniform between the bounds
   * @return empty where they aren't rounded to a grid of decimals that doubles tell apart
   */
  public static Optional<Marginal> marginal(
      @Nullable Distribution distribution,
      @Nullable Double min,
      @Nullable Double max,
      int digits,
      double factor) {
    double low = min == null ? Double.NEGATIVE_INFINITY : min;
    double high = max == null ? Double.POSITIVE_INFINITY : max;
    Distribution whole =
        distribution == null ? Distributions.uniform(low, high) : distribution.within(low, high);
    boolean discrete = whole.discrete();
    double unit = discrete ? 1 : Decimals.powerOfTen(Math.max(0, digits));
    if (digits < 0
        || digits > Decimals.EXACT_POWERS
        || !DecimalGrid.reaches(min == null ? 0 : low, max == null ? 0 : high, digits)) {
      return Optional.empty();
    }
    if (whole instanceof UniformDistribution uniform) {
      double from = Math.max(low, uniform.min());
      double to = Math.min(high, uniform.max());
      DecimalGrid grid = DecimalGrid.within(from, to, digits);
      return uniform((double) grid.first(), (double) grid.last(), 0, factor / unit);
    }
    int kept = discrete ? 0 : digits;
    Long first = min == null ? null : (Long) DecimalGrid.within(low, low + 1, kept).first();
    Long last = max == null ? null : (Long) DecimalGrid.within(high - 1, high, kept).last();
    return IntegerSampler.of(whole, unit, first, last, Bounds.TRUNCATE).marginal(0, factor / unit);
  }

  private static Kernel continuous(
      Distribution whole, double low, double high, Bounds bounds, Stream stream) {
    boolean truncate = bounds == Bounds.TRUNCATE;
    List<Distribution.Component> parts = truncate ? parts(whole, low, high) : whole.components();
    return new QuantileDoubleKernel(QuantileDraws.of(stream, parts), low, high);
  }

  private static Kernel rounded(
      Distribution whole,
      @Nullable Double min,
      @Nullable Double max,
      int digits,
      Bounds bounds,
      Stream stream) {
    double unit = Decimals.powerOfTen(digits);
    double low = min == null ? Math.min(0, whole.quantile(RARE)) : min;
    double high = max == null ? Math.max(0, whole.upperQuantile(RARE)) : max;
    if (!DecimalGrid.reaches(low, high, digits)) {
      return new RoundingKernel(continuous(whole, low, high, bounds, stream), digits, low, high);
    }
    DecimalGrid grid = DecimalGrid.within(low, high, digits);
    IntegerSampler scaled =
        IntegerSampler.of(
            whole,
            unit,
            min == null ? null : (Long) grid.first(),
            max == null ? null : (Long) grid.last(),
            bounds);
    return new GridKernel(scaled.kernel(stream), grid);
  }

  static void check(@Nullable Object min, @Nullable Object max, boolean possible) {
    if (!possible) {
      throw new IllegalArgumentException(
          "no value lies within the bounds: min " + min + ", max " + max);
    }
  }

  /** The components' parts within bounds, weighted by what mass they have there. */
  static List<Distribution.Component> parts(Distribution whole, double low, double high) {
    List<Distribution.Component> parts = new ArrayList<>();
    for (Distribution.Component component : whole.components()) {
      if (component.distribution().between(low, high) > 0) {
        Truncation part = Truncation.of(component.distribution(), low, high);
        parts.add(new Distribution.Component(component.weight() * part.mass(), part));
      }
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "the distribution has no mass from " + low + " to " + high);
    }
    return parts;
  }
}
