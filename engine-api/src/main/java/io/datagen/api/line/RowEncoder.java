package io.datagen.api.line;

import io.datagen.api.vector.Batch;

/** Turns batches into rows of text. One thread owns it. */
public interface RowEncoder {
  /** Writes a batch's rows, some at a time. */
  void write(Batch batch, Consumer rows);

  /** Takes rows as they are done. */
  interface Consumer {
    /** Takes the slots' first {@code count} rows, those of the batch from {@code row} on. */
    void accept(RowSlots slots, int row, int count);
  }
}
