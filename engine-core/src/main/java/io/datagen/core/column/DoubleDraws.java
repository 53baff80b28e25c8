package io.datagen.core.column;

import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.distribution.Samplers;
import io.datagen.core.distribution.StratifiedSamplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.UniformDoubleKernel;
import io.datagen.core.seed.Stream;

/** Kernels of rounded doubles between bounds. */
final class DoubleDraws {
  private DoubleDraws() {}

  static Kernel of(Sampling sampling, DoubleBounds bounds, CellContext cell) {
    Distribution distribution = sampling.distribution();
    Stream stream = cell.stream(sampling.order().isPresent() ? "strata" : "value");
    if (sampling.order().isPresent()) {
      return StratifiedSamplers.doubles(
          distribution == null ? Distributions.uniform(bounds.low(), bounds.high()) : distribution,
          bounds.min(),
          bounds.max(),
          bounds.digits(),
          sampling.order().get(),
          cell.rows(),
          stream);
    }
    return distribution == null
        ? UniformDoubleKernel.of(stream, bounds.low(), bounds.high(), bounds.digits())
        : Samplers.doubles(
            distribution, bounds.min(), bounds.max(), bounds.digits(), sampling.bounds(), stream);
  }
}
