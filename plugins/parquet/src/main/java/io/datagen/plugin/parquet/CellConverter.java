package io.datagen.plugin.parquet;

import io.datagen.api.vector.Vector;

/** Turns values as a file has them into cells of a vector. One thread owns it. */
interface CellConverter {
  /** In place of a value's number. */
  int NULL = -1;

  /**
   * Fills a vector, which has been reset to {@code count} cells.
   *
   * @param cells which value each cell has, or {@link #NULL}
   */
  void convert(LeafBatch batch, int[] cells, int count, Vector into);
}
