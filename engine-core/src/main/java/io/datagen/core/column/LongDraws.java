package io.datagen.core.column;

import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.distribution.Samplers;
import io.datagen.core.distribution.StratifiedSamplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.UniformLongKernel;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.util.Optional;
import java.util.OptionalDouble;

/** Kernels of integers between bounds. */
final class LongDraws {
  /** Values whose weights are worth a list. */
  private static final long MOST_WEIGHTS = 1 << 16;

  private LongDraws() {}

  static Kernel of(Sampling sampling, LongBounds bounds, CellContext cell) {
    return of(sampling, sampling.distribution(), bounds, cell);
  }

  /**
   * The same for a distribution whose unit is not the integers': one of them is {@code step} of its
   * units.
   */
  static Kernel scaled(Sampling sampling, LongBounds bounds, double step, CellContext cell) {
    Distribution distribution = sampling.distribution();
    return of(
        sampling,
        distribution == null || step == 1 ? distribution : new Rescaled(distribution, step),
        bounds,
        cell);
  }

  /**
   * The values {@code start + step * i} for the integers i between bounds, where they can be
   * counted.
   */
  static Optional<Choices> choices(Sampling sampling, LongBounds bounds, long start, long step) {
    Long min = bounds.min();
    Long max = bounds.max();
    Distribution distribution = sampling.distribution();
    long most = distribution == null ? Permutation.MAX_SIZE : MOST_WEIGHTS;
    if (min == null || max == null || sampling.order().isPresent() || bounds.size() > most) {
      return Optional.empty();
    }
    ValueList values = ValueList.sequence(start + step * min, step, bounds.size());
    if (distribution == null) {
      return Optional.of(Choices.of(values));
    }
    return Optional.of(Choices.of(values, sampling.weights(min, (int) bounds.size())));
  }

  /**
   * How likely a value is among {@code start + step * k} for the draws k: what the distribution has
   * there, whatever rows promise about each other.
   */
  static OptionalDouble weightOf(
      Sampling sampling, LongBounds bounds, double unit, long start, long step, long value) {
    long k = Math.floorDiv(value - start, step);
    Long min = bounds.min();
    Long max = bounds.max();
    if (start + k * step != value || min != null && k < min || max != null && k > max) {
      return OptionalDouble.of(0);
    }
    Distribution distribution = sampling.distribution();
    if (distribution == null) {
      return OptionalDouble.of(1);
    }
    return sampling.clamped()
        ? OptionalDouble.empty()
        : OptionalDouble.of((unit == 1 ? distribution : new Rescaled(distribution, unit)).mass(k));
  }

  /** How the numbers {@code start + step * k} of these draws k are shared out. */
  static Optional<Marginal> marginal(
      Sampling sampling, LongBounds bounds, double unit, long start, long step) {
    if (sampling.clamped()) {
      return Optional.empty();
    }
    Distribution distribution = sampling.distribution();
    return Samplers.marginal(
        distribution == null || unit == 1 ? distribution : new Rescaled(distribution, unit),
        bounds.min(),
        bounds.max(),
        (double) start,
        (double) step);
  }

  private static Kernel of(
      Sampling sampling,
      @org.jspecify.annotations.Nullable Distribution distribution,
      LongBounds bounds,
      CellContext cell) {
    Stream stream = cell.stream(sampling.order().isPresent() ? "strata" : "value");
    long min = bounds.min() == null ? Long.MIN_VALUE : bounds.min();
    long max = bounds.max() == null ? Long.MAX_VALUE : bounds.max();
    if (sampling.order().isPresent()) {
      // Widened by the least a double can, so that bounds beyond 2^53 keep the integers at their
      // edges.
      Distribution whole =
          distribution == null
              ? Distributions.uniform(Math.nextDown((double) min), Math.nextUp((double) max))
              : distribution;
      return StratifiedSamplers.integers(
          whole, bounds.min(), bounds.max(), sampling.order().get(), cell.rows(), stream);
    }
    return distribution == null
        ? new UniformLongKernel(stream, min, max)
        : Samplers.integers(distribution, bounds.min(), bounds.max(), sampling.bounds(), stream);
  }
}
