package io.datagen.plugin.sqlite;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.vector.Batch;
import io.datagen.plugin.sqlite.file.RecordColumn;
import io.datagen.plugin.sqlite.file.SerialType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a chunk until they are inserted, as what would be stored for them in a database
 * of our own. An object a cell: the driver wants them, and SQLite's inserts take ten times as long.
 */
final class AppendEncoder implements BatchEncoder {
  private final AppendTableWriter writer;
  private final List<ColumnLoader> loaders = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  AppendEncoder(AppendTableWriter writer, TableDesign table) {
    this.writer = writer;
    for (ColumnDesign column : table.columns()) {
      loaders.add(ColumnLoader.of(column));
    }
  }

  @Override
  public void encode(Batch batch) {
    @Nullable Object[][] rows = new Object[batch.size()][loaders.size()];
    for (int i = 0; i < loaders.size(); i++) {
      loaders.get(i).load(batch.column(i), batch.size());
      RecordColumn column = loaders.get(i).column;
      for (int row = 0; row < rows.length; row++) {
        rows[row][i] = cell(column, row);
      }
    }
    pieces.add(new Piece(batch.firstRow(), rows));
  }

  private static @Nullable Object cell(RecordColumn column, int row) {
    int type = column.types()[row];
    if (type == SerialType.NULL) {
      return null;
    }
    if (SerialType.isText(type)) {
      int length = SerialType.contentLength(type);
      return new String(column.text(), column.starts()[row], length, StandardCharsets.UTF_8);
    }
    long bits = column.bits()[row];
    return type == SerialType.REAL ? (Object) Double.longBitsToDouble(bits) : (Object) bits;
  }

  @Override
  public void flush() throws IOException {
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.rows().length; i++) {
        writer.insert(piece.firstRow() + i, piece.rows()[i]);
      }
    }
    pieces.clear();
  }

  /** Rows of one batch. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  private record Piece(long firstRow, @Nullable Object[][] rows) {}
}
