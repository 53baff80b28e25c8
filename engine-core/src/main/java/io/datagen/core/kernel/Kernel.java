package io.datagen.core.kernel;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;

/**
 * Computes one column's cells for any rows of its table. Immutable and shared by all threads,
 * unless {@link #forThread} says otherwise. The same row always gives the same value, whatever the
 * other rows, their order or their number.
 */
public interface Kernel {
  /** A new vector of the kind that {@link #fill} fills. */
  Vector newVector();

  /**
   * Fills {@code out}, resetting it to {@code rows.size()} first.
   *
   * @param inputs the vectors of the columns that the kernel was compiled to read, for the same
   *     rows; not to be changed
   */
  void fill(Rows rows, Vector[] inputs, Vector out);

  /**
   * An instance for one thread: this one, or a copy with buffers of its own. Called once a worker.
   */
  default Kernel forThread() {
    return this;
  }
}
