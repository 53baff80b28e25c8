package io.datagen.core.column;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;

/** Rounded doubles as the scaled integers that they are nearest to. */
final class ScaleKernel implements Kernel {
  private final Kernel kernel;
  private final double unit;
  private final long min;
  private final long max;
  private final DoubleVector doubles = new DoubleVector();

  ScaleKernel(Kernel kernel, double unit, long min, long max) {
    this.kernel = kernel;
    this.unit = unit;
    this.min = min;
    this.max = max;
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    kernel.fill(rows, inputs, doubles);
    out.reset(rows.size());
    out.validity().copyFrom(doubles.validity());
    double[] from = doubles.values();
    long[] to = ((LongVector) out).values();
    for (int i = 0; i < rows.size(); i++) {
      to[i] = Math.max(min, Math.min(max, (long) Math.rint(from[i] * unit)));
    }
  }

  @Override
  public Kernel forThread() {
    return new ScaleKernel(kernel.forThread(), unit, min, max);
  }
}
