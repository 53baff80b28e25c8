package io.datagen.core.column;

import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Samplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.UniformDoubleKernel;

/** Kernels of rounded doubles between bounds. */
final class DoubleDraws {
  private DoubleDraws() {}

  static Kernel of(Sampling sampling, DoubleBounds bounds, CellContext cell) {
    Distribution distribution = sampling.distribution();
    if (sampling.increasing() || sampling.unique()) {
      throw new UnsupportedOperationException("later");
    }
    return distribution == null
        ? UniformDoubleKernel.of(cell.stream("value"), bounds.low(), bounds.high(), bounds.digits())
        : Samplers.doubles(
            distribution, bounds.min(), bounds.max(), bounds.digits(), cell.stream("value"));
  }
}
