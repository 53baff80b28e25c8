package io.datagen.core.kernel;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import java.util.function.Supplier;

/** Another column's cells, in a vector of its own. */
public final class CopyKernel implements Kernel {
  private final Supplier<Vector> vectors;

  /** Into vectors of the input's kind. */
  public CopyKernel(Supplier<Vector> vectors) {
    this.vectors = vectors;
  }

  @Override
  public Vector newVector() {
    return vectors.get();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    out.copyFrom(inputs[0]);
  }
}
