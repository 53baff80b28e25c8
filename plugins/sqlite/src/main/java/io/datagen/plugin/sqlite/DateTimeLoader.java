package io.datagen.plugin.sqlite;

import io.datagen.api.schema.Zone;
import io.datagen.api.text.DateTimeText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/** Moments as text. */
final class DateTimeLoader extends FormattedLoader {
  private final int fraction;
  private final Zone zone;

  DateTimeLoader(Affinity affinity, int fraction, Zone zone) {
    super(affinity);
    this.fraction = fraction;
    this.zone = zone;
  }

  @Override
  void format(Vector vector, int rows, TextBuffer text) {
    long[] micros = ((LongVector) vector).values();
    byte[] bytes = text.ensure((long) rows * DateTimeText.MAX_LENGTH);
    int at = 0;
    for (int row = 0; row < rows; row++) {
      int end = DateTimeText.put(bytes, at, micros[row], fraction, zone);
      column.setText(row, at, end - at);
      at = end;
    }
    text.setLength(at);
  }
}
