package io.datagen.plugin.sqlite;

import io.datagen.api.text.Utf8;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Vector;

/** Strings from text, and from the numbers that a numeric column makes of some. */
class TextCellReader extends CellReader {
  private final Affinity affinity;
  private BytesVector vector = new BytesVector();
  private int[] offsets = new int[1];

  TextCellReader(Affinity affinity) {
    this.affinity = affinity;
  }

  @Override
  final void begin(Vector into, int rows) {
    vector = (BytesVector) into;
    offsets = vector.offsets();
  }

  @Override
  boolean read(ReadCells cells, int row) {
    if (cells.isText(row)) {
      int start = cells.start(row);
      int end = cells.end(row);
      if (!Utf8.isValid(cells.text(), start, end)) {
        return false;
      }
      append(row, cells.text(), start, end - start);
      return true;
    }
    if (affinity.isNumeric() && (cells.isInteger(row) || cells.isReal(row))) {
      byte[] number = cells.token(row);
      append(row, number, 0, number.length);
      return true;
    }
    return false;
  }

  private void append(int row, byte[] text, int start, int length) {
    int at = offsets[row];
    byte[] bytes = vector.ensure(Math.addExact(at, length));
    System.arraycopy(text, start, bytes, at, length);
    offsets[row + 1] = at + length;
  }

  @Override
  final void skip(int row) {
    offsets[row + 1] = offsets[row];
  }
}
