package io.datagen.core.derived;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;

/** Another kernel's cells, of the rows that the keys name. */
final class SamePerKernel implements Kernel {
  private static final Vector[] NOTHING = {};

  private final Kernel values;
  private final KeyRows keys;

  SamePerKernel(Kernel values, KeyRows keys) {
    this.values = values;
    this.keys = keys;
  }

  @Override
  public Vector newVector() {
    return values.newVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    values.fill(keys.of(rows, inputs), NOTHING, out);
  }

  @Override
  public Kernel forThread() {
    return new SamePerKernel(values.forThread(), keys.forThread());
  }
}
