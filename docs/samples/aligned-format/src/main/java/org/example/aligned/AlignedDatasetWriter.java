package org.example.aligned;

import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;

/** Writes a directory of tables, one after another. */
final class AlignedDatasetWriter implements DatasetWriter {
  private final FormatSettings settings;
  private final WriteTarget target;

  AlignedDatasetWriter(FormatSettings settings, WriteTarget target) {
    this.settings = settings;
    this.target = target;
  }

  @Override
  public TableWriter openTable(TableSchema table, Slice slice) throws IOException {
    return new AlignedTableWriter(new Layout(table, settings), slice, target);
  }

  @Override
  public void finish() {
    // every file is complete when its table is
  }

  @Override
  public void close() {
    // the target takes away what was not finished
  }
}
