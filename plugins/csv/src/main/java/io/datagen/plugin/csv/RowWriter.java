package io.datagen.plugin.csv;

import io.datagen.api.line.RowEncoder;
import io.datagen.api.line.RowSlots;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns batches into lines. One thread owns it. */
final class RowWriter implements RowEncoder {
  private final int[] indices;
  private final ColumnWriter[] columns;
  private final RowSlots slots = new RowSlots();
  private final Cells starts = new RowStarts(slots);

  /**
   * For some of a table's columns.
   *
   * @param indices of those that are written
   */
  RowWriter(TableSchema table, int[] indices, Dialect dialect, QuotedDictionaries dictionaries) {
    this.indices = indices;
    Quoting quoting = new Quoting(dialect);
    columns = new ColumnWriter[indices.length];
    for (int i = 0; i < indices.length; i++) {
      columns[i] =
          new ColumnWriter(
              table.columns().get(indices[i]).type(),
              dialect,
              quoting,
              dictionaries,
              i == indices.length - 1);
    }
  }

  @Override
  public void write(Batch batch, Consumer lines) {
    slots.layOut(width(batch));
    for (int row = 0; row < batch.size(); row += slots.rows()) {
      int count = Math.min(slots.rows(), batch.size() - row);
      putBlock(batch, row, count);
      lines.accept(slots, row, count);
    }
  }

  private long width(Batch batch) {
    long width = 0;
    for (int c = 0; c < columns.length; c++) {
      width += columns[c].width(batch.column(indices[c]), batch.size());
    }
    return width;
  }

  /**
   * Writes some rows into the slots. Called for each block, this is compiled at so many calls; as a
   * loop within {@link #write} it was compiled on stack first, then once more with all around it.
   */
  private void putBlock(Batch batch, int row, int count) {
    byte[] out = slots.bytes();
    int[] places = slots.places();
    Vector first = batch.column(indices[0]);
    Cells.prepareCells(starts, first, row, count);
    Cells.putCells(starts, first, row, count, out, places, 0, (byte) 0);
    for (int c = 0; c < columns.length; c++) {
      columns[c].write(batch.column(indices[c]), row, count, out, places);
    }
  }

  /** The line that names the columns. */
  static byte[] header(TableSchema table, int[] indices, Dialect dialect) {
    TextBuffer out = new TextBuffer();
    Quoting quoting = new Quoting(dialect);
    for (int i = 0; i < indices.length; i++) {
      if (i > 0) {
        out.append(dialect.delimiter);
      }
      ColumnSchema column = table.columns().get(indices[i]);
      byte[] name = column.name().getBytes(StandardCharsets.UTF_8);
      out.ensure(Quoting.width(name.length));
      byte[] padded = Arrays.copyOf(name, name.length + TextBuffer.PADDING);
      out.setLength(quoting.put(out.bytes(), out.length(), padded, 0, name.length));
    }
    if (dialect.crlf) {
      out.append('\r');
    }
    out.append('\n');
    return out.toByteArray();
  }
}
