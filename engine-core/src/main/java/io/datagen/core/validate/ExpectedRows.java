package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Rows;

/** Makes a table's cells again, any rows in any order. One thread owns it. */
public interface ExpectedRows {
  /**
   * Rows as written, dirt and duplicates included.
   *
   * @param dirt hears of each cell that is dirty: the place in the batch, the column of the batch
   */
  void written(long firstRow, int size, Batch out, DirtSink dirt);

  /** Clean rows. */
  void clean(Rows rows, Batch out);

  /** Hears of dirty cells. */
  @FunctionalInterface
  interface DirtSink {
    /**
     * A cell of the batch that dirt of this kind has changed.
     *
     * @param counts false where the cell was told of already, at another column: a nested cell may
     *     be written as several
     */
    void dirty(int place, int column, String kind, boolean counts);
  }
}
