package io.datagen.plugin.json;

import io.datagen.api.vector.Vector;

/** What stands behind a row's last member: a brace, in every row alike. */
final class RowEnds extends Cells {
  RowEnds(Affix end) {
    super(end, false);
  }

  @Override
  long width(Vector vector, int size) {
    return before.length;
  }

  @Override
  void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
    before.putEach(out, places, place, count);
  }
}
