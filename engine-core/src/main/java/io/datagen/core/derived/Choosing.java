package io.datagen.core.derived;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;

/** Chooses branches for a batch's rows, with buffers of its own. */
interface Choosing {
  /**
   * Puts the place of each row's branch into {@code which}, or {@link
   * io.datagen.core.kernel.Merging#NONE}.
   */
  void choose(Rows rows, Vector[] columns, int[] which);

  /** The same for another thread. */
  Choosing forThread();
}
