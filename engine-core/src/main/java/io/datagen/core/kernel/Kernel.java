package io.datagen.core.kernel;

import io.datagen.api.vector.Vector;

/**
 * Computes one column's cells for any rows of its table. Immutable and shared by all threads,
 * unless {@link #forThread} says otherwise. The same row always gives the same value, whatever the
 * other rows, their order or their number.
 */
public interface Kernel extends Fill {
  /** A new vector of the kind that {@link #fill} fills. */
  Vector newVector();

  /**
   * An instance for one thread: this one, or a copy with buffers of its own. Called once a worker.
   */
  default Kernel forThread() {
    return this;
  }
}
