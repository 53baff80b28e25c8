package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Vector;

/** Values of any type as text, cell by cell: for what is rare. */
final class CellTextLoader extends FormattedLoader {
  private final ValueType type;

  CellTextLoader(Affinity affinity, ValueType type) {
    super(affinity);
    this.type = type;
  }

  @Override
  void format(Vector vector, int rows, TextBuffer text) {
    for (int row = 0; row < rows; row++) {
      // A token is not added here but, as everywhere, by the loader.
      if (vector.validity().isValid(row)) {
        int start = text.length();
        CellText.append(text, type, vector, row);
        column.setText(row, start, text.length() - start);
      }
    }
  }
}
