package io.datagen.plugin.json;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.text.TextBuffer;
import java.util.ArrayList;
import java.util.List;

/** Rows as objects of their columns. */
final class PlainRows {
  private PlainRows() {}

  /**
   * What writes them.
   *
   * @param columns places in the table of those that are written
   * @param frame whose depth the brace stands at
   * @param start what stands before a row's brace
   * @param end what stands behind a row's closing brace
   */
  static RowWriter writer(
      TableSchema table, int[] columns, Cells.Frame frame, String start, String end) {
    Layout layout = frame.layout();
    TextBuffer open = new TextBuffer();
    open.append(start);
    open.append('{');
    Affix close = layout.close('}', frame.depth()).with(end);
    return new RowWriter(members(table, columns, frame, open), close);
  }

  /**
   * The members of an object.
   *
   * @param open what stands before the first instead of a comma
   */
  static List<RowWriter.Column> members(
      TableSchema table, int[] columns, Cells.Frame frame, TextBuffer open) {
    List<RowWriter.Column> members = new ArrayList<>();
    for (int index : columns) {
      ColumnSchema column = table.columns().get(index);
      Affix before = frame.layout().beforeMember(column.name(), frame.depth());
      if (members.isEmpty()) {
        frame.layout().appendBreak(open, frame.depth() + 1);
        frame.layout().appendKey(open, column.name());
        before = new Affix(open.toByteArray());
      }
      members.add(new RowWriter.Column(index, new Member(column.type(), before, frame.deeper())));
    }
    return members;
  }
}
