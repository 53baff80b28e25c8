package io.datagen.core.command;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.text.CellText;
import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a table as written, their cells as text. */
final class RowTexts {
  private final TablePlan table;
  private final TableView view;
  private final Batch batch;

  RowTexts(TablePlan table) {
    this.table = table;
    view = table.open();
    batch = view.newBatch();
  }

  List<ColumnSchema> columns() {
    return table.schema().columns();
  }

  /** The cells of rows from one on, row by row; null for a null. */
  List<List<@Nullable String>> rows(long first, int count) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    while (rows.size() < count) {
      int size = Math.min(table.batchRows(), count - rows.size());
      view.fill(first + rows.size(), size, batch);
      for (int row = 0; row < size; row++) {
        rows.add(texts(row));
      }
    }
    return rows;
  }

  private List<@Nullable String> texts(int row) {
    List<@Nullable String> texts = new ArrayList<>();
    for (int c = 0; c < columns().size(); c++) {
      Vector vector = batch.column(c);
      boolean none = vector.validity().isNull(row) && vector.tokens().at(row) == null;
      TextBuffer text = new TextBuffer();
      CellText.append(text, columns().get(c).type(), vector, row);
      texts.add(none ? null : text.toString());
    }
    return texts;
  }

  /** A row as a JSON object on one line. */
  String json(long row) {
    view.fill(row, 1, batch);
    TextBuffer text = new TextBuffer();
    for (int c = 0; c < columns().size(); c++) {
      text.append(c == 0 ? "{" : ", ");
      appendString(text, columns().get(c).name().getBytes(StandardCharsets.UTF_8));
      text.append(": ");
      appendValue(text, c);
    }
    text.append("}");
    return text.toString();
  }

  /** A cell as a JSON value. */
  String json(long row, int column) {
    view.fill(row, 1, batch);
    TextBuffer text = new TextBuffer();
    appendValue(text, column);
    return text.toString();
  }

  private void appendValue(TextBuffer text, int column) {
    JsonText.append(text, columns().get(column).type(), batch.column(column), 0);
  }

  private static void appendString(TextBuffer text, byte[] bytes) {
    JsonText.appendString(text, bytes, 0, bytes.length);
  }
}
