package io.datagen.plugin.json;

import io.datagen.api.line.LineFormat;
import io.datagen.api.line.RowEncoder;
import io.datagen.api.schema.TableSchema;

/** An object a line, with a line feed behind each and nothing else. */
final class PlainLines implements LineFormat {
  static final String EXTENSION = "ndjson";

  private final EscapedDictionaries dictionaries = new EscapedDictionaries();

  @Override
  public String extension() {
    return EXTENSION;
  }

  @Override
  public byte[] header(TableSchema table, int[] columns) {
    return new byte[0];
  }

  @Override
  public RowEncoder newEncoder(TableSchema table, int[] columns) {
    Cells.Frame frame = new Cells.Frame(Layout.COMPACT, 0, dictionaries);
    return PlainRows.writer(table, columns, frame, "", "\n");
  }
}
