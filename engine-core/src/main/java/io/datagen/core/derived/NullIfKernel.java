package io.datagen.core.derived;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.NullKernel;

/** Another kernel's cells, null where a condition over the row and these very cells holds. */
final class NullIfKernel implements Kernel {
  private final Kernel values;
  private final Vector[] own;
  private final Kernel condition;
  private final int[] places;
  private final Vector[] read;
  private final LongVector holds;

  /**
   * Nulls another kernel's cells.
   *
   * @param own how many of this kernel's inputs, the first ones, are those of the values
   * @param places of the condition's inputs among this kernel's; -1 for the cells themselves
   */
  NullIfKernel(Kernel values, int own, Kernel condition, int[] places) {
    this.values = values;
    this.own = new Vector[own];
    this.condition = condition;
    this.places = places;
    this.read = new Vector[places.length];
    this.holds = (LongVector) condition.newVector();
  }

  @Override
  public Vector newVector() {
    return values.newVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    // A kernel that hashes its inputs must not see the condition's.
    System.arraycopy(inputs, 0, own, 0, own.length);
    values.fill(rows, own, out);
    for (int i = 0; i < places.length; i++) {
      read[i] = places[i] < 0 ? out : inputs[places[i]];
    }
    condition.fill(rows, read, holds);
    NullKernel.nullWhere(holds, out);
  }

  @Override
  public Kernel forThread() {
    return new NullIfKernel(values.forThread(), own.length, condition.forThread(), places);
  }
}
