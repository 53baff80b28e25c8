package io.datagen.plugin.csv;

import io.datagen.api.line.LineFormat;
import io.datagen.api.line.RowEncoder;
import io.datagen.api.schema.TableSchema;

/** A line of the columns' names, if the dialect has one, and a line a row. */
final class CsvLines implements LineFormat {
  static final String EXTENSION = "csv";

  private final Dialect dialect;
  private final QuotedDictionaries dictionaries;

  CsvLines(Dialect dialect) {
    this.dialect = dialect;
    dictionaries = new QuotedDictionaries(new Quoting(dialect));
  }

  @Override
  public String extension() {
    return EXTENSION;
  }

  @Override
  public byte[] header(TableSchema table, int[] columns) {
    return dialect.header ? RowWriter.header(table, columns, dialect) : new byte[0];
  }

  @Override
  public RowEncoder newEncoder(TableSchema table, int[] columns) {
    return new RowWriter(table, columns, dialect, dictionaries);
  }
}
