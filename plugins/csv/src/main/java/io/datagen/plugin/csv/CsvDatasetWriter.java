package io.datagen.plugin.csv;

import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.line.LineTableWriter;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;

/** Writes a directory of tables; every file is complete when its table is. */
final class CsvDatasetWriter implements DatasetWriter {
  private final FormatSettings settings;
  private final Dialect dialect;
  private final WriteTarget target;

  CsvDatasetWriter(FormatSettings settings, WriteTarget target) {
    this.settings = settings;
    dialect = Dialect.of(settings);
    this.target = target;
  }

  @Override
  public TableWriter openTable(TableSchema table, Slice slice) throws IOException {
    return LineTableWriter.open(table, slice, settings, new CsvLines(dialect), target);
  }

  @Override
  public void finish() {}

  @Override
  public void close() {}
}
