package io.datagen.core.column;

import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Samplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.SequenceKernel;
import io.datagen.core.kernel.UniformLongKernel;
import io.datagen.core.seed.Permutation;

/** Kernels of integers between bounds. */
final class LongDraws {
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

  private static Kernel of(
      Sampling sampling,
      @org.jspecify.annotations.Nullable Distribution distribution,
      LongBounds bounds,
      CellContext cell) {
    if (sampling.increasing() || sampling.unique() && distribution != null) {
      throw new UnsupportedOperationException("later");
    }
    if (distribution != null) {
      return Samplers.integers(distribution, bounds.min(), bounds.max(), cell.stream("value"));
    }
    long min = bounds.min() == null ? Long.MIN_VALUE : bounds.min();
    long max = bounds.max() == null ? Long.MAX_VALUE : bounds.max();
    return sampling.unique()
        ? new SequenceKernel(
            min,
            1,
            Permutation.of(cell.stream("unique"), Math.min(bounds.size(), Permutation.MAX_SIZE)))
        : new UniformLongKernel(cell.stream("value"), min, max);
  }
}
