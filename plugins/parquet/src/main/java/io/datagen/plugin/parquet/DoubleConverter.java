package io.datagen.plugin.parquet;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Vector;

/** Doubles; what isn't finite is no value. */
final class DoubleConverter implements CellConverter {
  private final TokenConverter tokens;

  DoubleConverter(FileNode found) {
    tokens = new TokenConverter(found);
  }

  @Override
  public void convert(LeafBatch batch, int[] cells, int count, Vector into) {
    double[] values = ((DoubleVector) into).values();
    for (int i = 0; i < count; i++) {
      if (cells[i] == NULL) {
        into.validity().setNull(i);
        continue;
      }
      values[i] = Double.longBitsToDouble(batch.longs()[cells[i]]);
      if (!Double.isFinite(values[i])) {
        tokens.add(batch, cells[i], i, into);
      }
    }
  }
}
