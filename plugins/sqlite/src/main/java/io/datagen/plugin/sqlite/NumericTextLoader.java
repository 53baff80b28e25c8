package io.datagen.plugin.sqlite;

import io.datagen.api.vector.Vector;
import io.datagen.plugin.sqlite.file.SerialType;

/** Strings in a column declared as numeric: those that are numbers become numbers. */
final class NumericTextLoader extends TextLoader {
  NumericTextLoader(Affinity affinity) {
    super(affinity);
  }

  @Override
  void loadValues(Vector vector, int rows) {
    super.loadValues(vector, rows);
    for (int row = 0; row < rows; row++) {
      int type = column.types()[row];
      if (vector.validity().isValid(row)) {
        int start = column.starts()[row];
        NumericText number =
            NumericText.of(column.text(), start, start + SerialType.contentLength(type));
        if (number != null) {
          setNumber(row, number);
        }
      }
    }
  }
}
