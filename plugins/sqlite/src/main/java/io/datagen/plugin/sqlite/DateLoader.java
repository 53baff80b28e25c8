package io.datagen.plugin.sqlite;

import io.datagen.api.text.DateText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Dates as text. */
final class DateLoader extends FormattedLoader {
  DateLoader(Affinity affinity) {
    super(affinity);
  }

  @Override
  void format(Vector vector, int rows, TextBuffer text) {
    long[] days = ((LongVector) vector).values();
    byte[] bytes = text.ensure((long) rows * DateText.MAX_LENGTH);
    int at = 0;
    for (int row = 0; row < rows; row++) {
      int end = DateText.put(bytes, at, days[row]);
      column.setText(row, at, end - at);
      at = end;
    }
    text.setLength(at);
  }
}
