package org.example.aligned;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import java.io.IOException;

/**
 * Turns batches into lines, for one worker. It goes row by row, which is short to read; a format
 * that is to be fast goes column by column, as {@code io.datagen.api.line} does it.
 */
final class AlignedEncoder implements BatchEncoder {
  private final Layout layout;
  private final WriteTarget.ByteSink sink;
  private final TextBuffer lines = new TextBuffer();
  private final TextBuffer cell = new TextBuffer();
  private long rows;

  AlignedEncoder(Layout layout, WriteTarget.ByteSink sink) {
    this.layout = layout;
    this.sink = sink;
  }

  @Override
  public void encode(Batch batch) {
    for (int row = 0; row < batch.size(); row++) {
      for (int column = 0; column < layout.columns(); column++) {
        Vector vector = batch.column(column);
        boolean isNull = vector.validity().isNull(row) && vector.tokens().at(row) == null;
        cell.clear();
        if (!isNull) {
          CellText.append(cell, layout.type(column), vector, row);
        }
        layout.append(lines, column, cell, isNull);
      }
      lines.append('\n');
    }
    rows += batch.size();
  }

  @Override
  public void flush() throws IOException {
    sink.write(lines.bytes(), 0, lines.length());
    sink.addRows(rows);
    lines.clear();
    rows = 0;
  }
}
