package io.datagen.core.validate;

import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells the rows of one type from others. One thread owns it. */
final class TypedRows {
  private final int column;
  private final ValueType type;
  private final byte[] value;
  private final TextBuffer text = new TextBuffer();

  TypedRows(TableSchema table, ExpectedTable.OfType ofType) {
    column = table.indexOf(ofType.column()).orElseThrow();
    type = table.columns().get(column).type();
    value = ofType.value().getBytes(StandardCharsets.UTF_8);
  }

  /** Columns with the type's behind them. */
  int[] with(int[] columns) {
    int[] more = Arrays.copyOf(columns, columns.length + 1);
    more[columns.length] = column;
    return more;
  }

  /** Whether a row is of the type. */
  boolean has(Batch batch, int place) {
    if (Cells.isNull(batch.column(column), place)) {
      return false;
    }
    text.clear();
    CellText.append(text, type, batch.column(column), place);
    return Arrays.equals(text.bytes(), 0, text.length(), value, 0, value.length);
  }
}
