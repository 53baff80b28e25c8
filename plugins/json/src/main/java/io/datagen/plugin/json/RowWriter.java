package io.datagen.plugin.json;

import io.datagen.api.line.RowEncoder;
import io.datagen.api.line.RowSlots;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import java.util.List;

/** Turns batches into objects, one a row. One thread owns it. */
final class RowWriter implements RowEncoder {
  private final List<Column> columns;
  private final Cells ends;
  private final RowSlots slots = new RowSlots();

  /**
   * A column that is written.
   *
   * @param index of it in the table
   * @param member that writes it
   */
  record Column(int index, Member member) {}

  /**
   * For some of a table's columns.
   *
   * @param columns in written order, at least one; the first writes what a row starts with
   * @param end what a row ends with
   */
  RowWriter(List<Column> columns, Affix end) {
    this.columns = List.copyOf(columns);
    ends = new RowEnds(end);
  }

  @Override
  public void write(Batch batch, Consumer rows) {
    slots.layOut(width(batch));
    for (int row = 0; row < batch.size(); row += slots.rows()) {
      int count = Math.min(slots.rows(), batch.size() - row);
      putBlock(batch, row, count);
      rows.accept(slots, row, count);
    }
  }

  private long width(Batch batch) {
    Vector last = batch.column(columns.get(columns.size() - 1).index());
    long width = ends.width(last, batch.size());
    for (Column column : columns) {
      width += column.member().width(batch.column(column.index()), batch.size());
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
    slots.begin(count);
    Vector last = batch.column(0);
    for (Column column : columns) {
      last = batch.column(column.index());
      column.member().write(last, null, row, count, out, places, 0);
    }
    Cells.prepareCells(ends, last, row, count);
    Cells.putCells(ends, last, row, count, out, places, 0);
  }
}
