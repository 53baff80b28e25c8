package io.datagen.plugin.sqlite;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.Utf8;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.sqlite.file.StoredColumn;

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
  boolean readAll(StoredColumn cells, int rows) {
    if (!cells.isAll(StoredColumn.TEXT)) {
      return false;
    }
    long length = 0;
    for (int row = 0; row < rows; row++) {
      length += cells.end(row) - cells.start(row);
    }
    byte[] from = cells.bytes();
    byte[] to = vector.ensure(Math.toIntExact(length));
    int at = 0;
    for (int row = 0; row < rows; row++) {
      int start = cells.start(row);
      int count = cells.end(row) - start;
      ByteWords.copy(from, start, to, at, count);
      at += count;
      offsets[row + 1] = at;
    }
    // One look at all of them: nearly always they are ASCII.
    return isAscii(to, at) || areValid(to, rows);
  }

  private static boolean isAscii(byte[] text, int length) {
    int at = 0;
    long any = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      any |= ByteWords.getLong(text, at);
    }
    for (; at < length; at++) {
      any |= text[at];
    }
    return ByteWords.nonAscii(any) == 0;
  }

  private boolean areValid(byte[] text, int rows) {
    for (int row = 0; row < rows; row++) {
      if (!Utf8.isValid(text, offsets[row], offsets[row + 1])) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean read(StoredColumn cells, int row) {
    if (cells.kind(row) == StoredColumn.TEXT) {
      int start = cells.start(row);
      int end = cells.end(row);
      if (!Utf8.isValid(cells.bytes(), start, end)) {
        return false;
      }
      append(row, cells.bytes(), start, end - start);
      return true;
    }
    if (affinity.isNumeric()
        && (cells.kind(row) == StoredColumn.INTEGER || cells.kind(row) == StoredColumn.REAL)) {
      byte[] number = CellToken.of(cells, row);
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
