package io.datagen.plugin.parquet;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Vector;

/** UUIDs, from sixteen bytes to their text. */
final class UuidConverter implements CellConverter {
  @Override
  public void convert(LeafBatch batch, int[] cells, int count, Vector into) {
    BytesVector strings = (BytesVector) into;
    byte[] out = strings.ensure(count * UuidBytes.TEXT_LENGTH);
    int end = 0;
    for (int i = 0; i < count; i++) {
      if (cells[i] == NULL) {
        into.validity().setNull(i);
      } else {
        UuidBytes.format(batch.bytes(), batch.offsets()[cells[i]], out, end);
        end += UuidBytes.TEXT_LENGTH;
      }
      strings.offsets()[i + 1] = end;
    }
  }
}
