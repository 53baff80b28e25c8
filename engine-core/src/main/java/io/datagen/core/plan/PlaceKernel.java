package io.datagen.core.plan;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;

/**
 * The part of a composite key that numbers the children of a parent, as line numbers do. It reads
 * their places, from 0.
 */
final class PlaceKernel implements Kernel {
  private final long first;

  /** Counts from this number on. */
  PlaceKernel(long first) {
    this.first = first;
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    out.reset(size);
    long[] places = ((LongVector) inputs[0]).values();
    long[] values = ((LongVector) out).values();
    for (int i = 0; i < size; i++) {
      // A child without a parent has no place; its key is null and so repeats nothing.
      values[i] = first + Math.max(0, places[i]);
    }
  }
}
