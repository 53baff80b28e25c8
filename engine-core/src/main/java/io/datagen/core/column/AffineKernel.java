package io.datagen.core.column;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;

/** {@code start + step * x} of another kernel's integers. */
final class AffineKernel implements Kernel {
  private final Kernel kernel;
  private final long start;
  private final long step;

  private AffineKernel(Kernel kernel, long start, long step) {
    this.kernel = kernel;
    this.start = start;
    this.step = step;
  }

  static Kernel of(Kernel kernel, long start, long step) {
    return start == 0 && step == 1 ? kernel : new AffineKernel(kernel, start, step);
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    kernel.fill(rows, inputs, out);
    int size = rows.size();
    long[] values = ((LongVector) out).values();
    long from = start;
    long by = step;
    for (int i = 0; i < size; i++) {
      values[i] = from + by * values[i];
    }
  }

  @Override
  public Kernel forThread() {
    return new AffineKernel(kernel.forThread(), start, step);
  }
}
