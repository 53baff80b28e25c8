package io.datagen.plugin.sqlite;

import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.sqlite.file.SerialType;

/** Strings as text, from where the vector or its dictionary has them. */
class TextLoader extends ColumnLoader {
  private final TextBuffer copy = new TextBuffer();

  TextLoader(Affinity affinity) {
    super(affinity);
  }

  @Override
  void loadValues(Vector vector, int rows) {
    if (vector instanceof DictionaryVector strings) {
      loadCodes(strings, rows);
    } else {
      loadBytes((BytesVector) vector, rows);
    }
  }

  private void loadBytes(BytesVector strings, int rows) {
    int[] offsets = strings.offsets();
    int[] types = column.types();
    column.setText(strings.bytes());
    System.arraycopy(offsets, 0, column.starts(), 0, rows);
    for (int row = 0; row < rows; row++) {
      types[row] = SerialType.ofText(offsets[row + 1] - offsets[row]);
    }
  }

  private void loadCodes(DictionaryVector strings, int rows) {
    int[] codes = strings.codes();
    int[] offsets = strings.dictionary().offsets();
    int[] types = column.types();
    int[] starts = column.starts();
    boolean nulls = strings.validity().hasNulls();
    column.setText(strings.dictionary().bytes());
    for (int row = 0; row < rows; row++) {
      // A null row's code may be anything.
      if (!nulls || strings.validity().isValid(row)) {
        int code = codes[row];
        starts[row] = offsets[code];
        types[row] = SerialType.ofText(offsets[code + 1] - offsets[code]);
      }
    }
  }

  @Override
  final TextBuffer writableText(int rows) {
    copy.clear();
    int[] types = column.types();
    int[] starts = column.starts();
    for (int row = 0; row < rows; row++) {
      if (SerialType.isText(types[row])) {
        int start = copy.length();
        copy.append(column.text(), starts[row], SerialType.contentLength(types[row]));
        starts[row] = start;
      }
    }
    return copy;
  }
}
