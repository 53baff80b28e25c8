package io.datagen.core.kernel;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;

/**
 * Another kernel's doubles rounded to decimal digits and kept within [min, max]: for ranges too
 * wide for a {@link DecimalGrid}.
 */
public final class RoundingKernel implements Kernel {
  private final Kernel kernel;
  private final int digits;
  private final double min;
  private final double max;

  /** {@code kernel} fills a {@link DoubleVector}. */
  public RoundingKernel(Kernel kernel, int digits, double min, double max) {
    this.kernel = kernel;
    this.digits = digits;
    this.min = min;
    this.max = max;
  }

  @Override
  public Vector newVector() {
    return new DoubleVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    kernel.fill(rows, inputs, out);
    double[] values = ((DoubleVector) out).values();
    for (int i = 0; i < rows.size(); i++) {
      values[i] = Math.max(min, Math.min(max, Decimals.round(values[i], digits)));
    }
  }

  @Override
  public Kernel forThread() {
    return new RoundingKernel(kernel.forThread(), digits, min, max);
  }
}
