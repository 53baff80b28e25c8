package io.datagen.plugin.csv;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.format.WriteTarget.ByteSink;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.text.TextBuffer;
import java.io.IOException;

/** Writes a table into one file: a header in part 1, so that the parts' bytes add up. */
final class CsvTableWriter implements TableWriter {
  private final TableSchema table;
  private final FormatSettings settings;
  private final Dialect dialect;
  private final QuotedDictionaries dictionaries;
  private final ByteSink sink;
  private boolean closed;

  CsvTableWriter(
      TableSchema table, Slice slice, FormatSettings settings, Dialect dialect, WriteTarget target)
      throws IOException {
    this.table = table;
    this.settings = settings;
    this.dialect = dialect;
    dictionaries = new QuotedDictionaries(new Quoting(dialect));
    sink = target.create(slice.fileName(table.name(), CsvFiles.extension(settings)));
    boolean header = dialect.header && slice.part() == 1;
    byte[] start =
        header ? RowWriter.header(table, RowWriter.written(table), dialect) : new byte[0];
    // An empty piece, too: a compressed file without any member is no compressed file.
    try (Pieces pieces = new Pieces(settings)) {
      TextBuffer out = new TextBuffer();
      pieces.append(start, start.length, out);
      sink.write(out.bytes(), 0, out.length());
    }
  }

  @Override
  public BatchEncoder newEncoder() {
    RowWriter rows = new RowWriter(table, RowWriter.written(table), dialect, dictionaries);
    return new CsvEncoder(rows, new Pieces(settings), sink);
  }

  @Override
  public void finish() throws IOException {
    close();
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      sink.close();
    }
  }
}
