package io.datagen.plugin.sqlite;

import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Vector;

/** Values as text that is made here, in a buffer of the loader's own. */
abstract class FormattedLoader extends ColumnLoader {
  private final TextBuffer text = new TextBuffer();

  FormattedLoader(Affinity affinity) {
    super(affinity);
  }

  @Override
  final void loadValues(Vector vector, int rows) {
    text.clear();
    format(vector, rows, text);
    column.setText(text.bytes());
  }

  /** Appends all valid rows' texts to the buffer and tells the column where they are. */
  abstract void format(Vector vector, int rows, TextBuffer text);

  @Override
  final TextBuffer writableText(int rows) {
    return text;
  }
}
