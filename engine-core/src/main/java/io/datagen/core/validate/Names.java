package io.datagen.core.validate;

import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for places in a table. */
final class Names {
  private final TableSchema table;
  private final int[] key;

  Names(ExpectedTable table) {
    this.table = table.schema();
    this.key = places(this.table, table.rowKey());
  }

  /** The places of columns; those that the format doesn't have (nested ones) are left out. */
  static int[] places(TableSchema table, List<String> columns) {
    return columns.stream()
        .map(table::indexOf)
        .filter(java.util.OptionalInt::isPresent)
        .mapToInt(java.util.OptionalInt::getAsInt)
        .toArray();
  }

  String table() {
    return table.name();
  }

  String column(int column) {
    return table.columns().get(column).name();
  }

  String text(Batch batch, int column, int place) {
    return Cells.text(table.columns().get(column).type(), batch.column(column), place);
  }

  /** {@code a=1, b=x}. */
  String text(Batch batch, int[] columns, int place) {
    StringBuilder text = new StringBuilder();
    for (int column : columns) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(column(column))
          .append('=')
          .append(text(batch, column, place));
    }
    return text.toString();
  }

  /** The key of a row, or null where the table has none. */
  @Nullable String key(Batch batch, int place) {
    return key.length == 0 ? null : text(batch, key, place);
  }

  /** {@code orders row 17 (order_id=18)}. */
  String row(long row, @Nullable String key) {
    return table.name() + " row " + row + (key == null ? "" : " (" + key + ")");
  }
}
