package io.datagen.core.derived;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.Merging;

/**
 * A kernel that is wanted for some of a batch's rows: it gets these only, and their cells of what
 * it reads, so that it can't fault in a row that has nothing to do with it. One thread owns it.
 */
final class PartOfRows {
  private final Kernel kernel;
  private final int[] inputs;
  private final Vector out;
  private final Rows part = new Rows();
  private final Vector[] read;
  private final Vector[] gathered;

  /**
   * @param inputs places of what the kernel reads among a batch's columns
   */
  PartOfRows(Kernel kernel, int[] inputs) {
    this.kernel = kernel;
    this.inputs = inputs;
    this.out = kernel.newVector();
    this.read = new Vector[inputs.length];
    this.gathered = new Vector[inputs.length];
  }

  /** The cells of all rows. */
  Vector all(Rows rows, Vector[] columns) {
    fill(rows, columns, out);
    return out;
  }

  /** Puts the cells of all rows elsewhere. */
  void fill(Rows rows, Vector[] columns, Vector into) {
    for (int i = 0; i < inputs.length; i++) {
      read[i] = columns[inputs[i]];
    }
    kernel.fill(rows, read, into);
  }

  /**
   * The cells of some rows.
   *
   * @param places of the batch, {@code count} of them
   */
  Vector some(Rows rows, Vector[] columns, int[] places, int count) {
    long[] numbers = part.setSelection(count);
    for (int i = 0; i < count; i++) {
      numbers[i] = rows.at(places[i]);
    }
    for (int i = 0; i < inputs.length; i++) {
      Vector column = columns[inputs[i]];
      if (gathered[i] == null) {
        gathered[i] = Vectors.like(column);
      }
      Merging.gather(column, places, count, gathered[i]);
    }
    kernel.fill(part, gathered, out);
    return out;
  }

  PartOfRows forThread() {
    return new PartOfRows(kernel.forThread(), inputs);
  }
}
