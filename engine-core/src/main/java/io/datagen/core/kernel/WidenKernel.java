package io.datagen.core.kernel;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;

/** Integers or decimals as doubles. */
public final class WidenKernel implements Kernel {
  private final Kernel kernel;
  private final double unit;
  private final LongVector scaled = new LongVector();

  private WidenKernel(Kernel kernel, double unit) {
    this.kernel = kernel;
    this.unit = unit;
  }

  /** The cells of a kernel that makes integers or decimals, as doubles. */
  public static Kernel of(Kernel kernel, ValueType type) {
    double unit = 1;
    if (type instanceof ValueType.DecimalType decimal) {
      for (int i = 0; i < decimal.scale(); i++) {
        unit *= 10;
      }
    }
    return new WidenKernel(kernel, unit);
  }

  @Override
  public Vector newVector() {
    return new DoubleVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    kernel.fill(rows, inputs, scaled);
    int size = rows.size();
    out.reset(size);
    out.validity().copyFrom(scaled.validity());
    long[] from = scaled.values();
    double[] to = ((DoubleVector) out).values();
    for (int i = 0; i < size; i++) {
      to[i] = from[i] / unit;
    }
  }

  @Override
  public Kernel forThread() {
    return new WidenKernel(kernel.forThread(), unit);
  }
}
