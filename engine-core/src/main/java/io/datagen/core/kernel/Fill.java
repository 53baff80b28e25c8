package io.datagen.core.kernel;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;

/** Computes cells for rows of a table: what a {@link Kernel} does, seen from outside. */
@FunctionalInterface
public interface Fill {
  /**
   * Fills {@code out}, resetting it to {@code rows.size()} first.
   *
   * @param inputs the vectors of the columns that the kernel was compiled to read, for the same
   *     rows; not to be changed
   */
  void fill(Rows rows, Vector[] inputs, Vector out);
}
