package io.datagen.plugin.csv;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.Utf8;
import io.datagen.api.text.UuidText;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Vector;

/** Reads strings: copies them, quotes undone, and sees that they are UTF-8. */
final class StringReader extends CellReader {
  private final boolean uuid;

  /**
   * For strings.
   *
   * @param uuid whether they must be UUIDs
   */
  StringReader(byte[] nullText, boolean uuid) {
    super(nullText);
    this.uuid = uuid;
  }

  @Override
  void read(RecordIndex index, int field, byte[] bytes, int base, Vector into, Faults faults) {
    BytesVector strings = (BytesVector) into;
    int[] offsets = strings.offsets();
    int end = 0;
    for (int row = 0; row < index.rows(); row++) {
      if (isNull(index, row, field, bytes, base)) {
        strings.validity().setNull(row);
      } else {
        int from = base + index.start(row, field);
        int to = base + index.end(row, field);
        byte[] out = strings.ensure(end + to - from);
        int next;
        if (index.isEscaped(row, field)) {
          next = unescape(bytes, from, to, out, end);
        } else {
          ByteWords.copy(bytes, from, out, end, to - from);
          next = end + to - from;
        }
        if (uuid && !UuidText.normalise(out, end, next)) {
          addToken(into, row, out, end, next);
        } else if (Utf8.isValid(out, end, next)) {
          end = next;
        } else {
          faults.add(row, "is not UTF-8");
          addToken(into, row, out, end, next);
        }
      }
      offsets[row + 1] = end;
    }
  }
}
