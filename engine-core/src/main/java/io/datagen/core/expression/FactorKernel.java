package io.datagen.core.expression;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;

/**
 * Another kernel's long integers, multiplied: a decimal with more digits, a date's first moment.
 */
final class FactorKernel implements Kernel {
  private final Kernel kernel;
  private final long factor;

  private FactorKernel(Kernel kernel, long factor) {
    this.kernel = kernel;
    this.factor = factor;
  }

  static Kernel of(Kernel kernel, long factor) {
    return factor == 1 ? kernel : new FactorKernel(kernel, factor);
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    kernel.fill(rows, inputs, out);
    long[] values = ((LongVector) out).values();
    for (int i = 0; i < rows.size(); i++) {
      long value = values[i];
      values[i] = value * factor;
      if (Math.multiplyHigh(value, factor) != values[i] >> 63 && out.validity().isValid(i)) {
        throw new ExpressionRowException(
            rows.at(i), Long.toString(value), "does not fit the type that all branches share");
      }
    }
  }

  @Override
  public Kernel forThread() {
    return new FactorKernel(kernel.forThread(), factor);
  }
}
