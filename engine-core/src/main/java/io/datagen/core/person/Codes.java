package io.datagen.core.person;

import io.datagen.api.vector.Rows;

/** Picks an entry of a list for each row. Immutable. */
interface Codes {
  /**
   * Writes the codes of rows into {@code codes[0 .. rows.size())}.
   *
   * @param scratch the calling thread's
   */
  void fill(Rows rows, int[] codes, Scratch scratch);
}
