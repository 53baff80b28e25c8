package io.datagen.plugin.csv;

import io.datagen.api.line.RowSlots;
import io.datagen.api.vector.Vector;

/** What comes before a row's first cell: nothing is written, and its place is its slot's start. */
final class RowStarts extends Cells {
  private final RowSlots slots;

  RowStarts(RowSlots slots) {
    this.slots = slots;
  }

  @Override
  long width(Vector vector, int size) {
    return 0;
  }

  @Override
  void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
    slots.begin(count);
  }
}
