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
    Vector last = batch.column(columns.get(columns.size() - 1).index());
    long width = ends.width(last, batch.size());
    for (Column column : columns) {
      width += column.member().width(batch.column(column.index()), batch.size());
    }
    slots.layOut(width);
    byte[] out = slots.bytes();
    int[] places = slots.places();
    for (int row = 0; row < batch.size(); row += slots.rows()) {
      int count = Math.min(slots.rows(), batch.size() - row);
      slots.begin(count);
      for (Column column : columns) {
        column.member().write(batch.column(column.index()), null, row, count, out, places, 0);
      }
      Cells.prepareCells(ends, last, row, count);
      Cells.putCells(ends, last, row, count, out, places, 0);
      rows.accept(slots, row, count);
    }
  }
}
