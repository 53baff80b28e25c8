package io.datagen.plugin.parquet;

import io.datagen.api.text.Utf8;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Vector;

/** Strings, which must be UTF-8. */
final class StringConverter implements CellConverter {
  @Override
  public void convert(LeafBatch batch, int[] cells, int count, Vector into) {
    BytesVector strings = (BytesVector) into;
    int[] from = batch.offsets();
    int[] offsets = strings.offsets();
    int end = 0;
    for (int i = 0; i < count; i++) {
      if (cells[i] == NULL) {
        into.validity().setNull(i);
      } else {
        int start = from[cells[i]];
        int length = from[cells[i] + 1] - start;
        System.arraycopy(batch.bytes(), start, strings.ensure(end + length), end, length);
        if (Utf8.isValid(strings.bytes(), end, end + length)) {
          end += length;
        } else {
          TokenConverter.addText(batch, cells[i], i, into);
        }
      }
      offsets[i + 1] = end;
    }
  }
}
