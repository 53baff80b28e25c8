package io.datagen.plugin.json;

import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;

/** Writes a directory of tables; every file is complete when its table is. */
final class FolderWriter implements DatasetWriter {
  private final Tables tables;

  /** How a table is written. */
  interface Tables {
    TableWriter open(TableSchema table, Slice slice) throws IOException;
  }

  FolderWriter(Tables tables) {
    this.tables = tables;
  }

  @Override
  public TableWriter openTable(TableSchema table, Slice slice) throws IOException {
    return tables.open(table, slice);
  }

  @Override
  public void finish() {}

  @Override
  public void close() {}
}
