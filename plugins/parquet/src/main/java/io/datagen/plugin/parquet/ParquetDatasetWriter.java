package io.datagen.plugin.parquet;

import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;

/** Writes a directory of tables; every file is complete when its table is. */
final class ParquetDatasetWriter implements DatasetWriter {
  private final DatasetSchema dataset;
  private final FormatSettings settings;
  private final WriteTarget target;

  ParquetDatasetWriter(DatasetSchema dataset, FormatSettings settings, WriteTarget target) {
    this.dataset = dataset;
    this.settings = settings;
    this.target = target;
  }

  @Override
  public TableWriter openTable(TableSchema table, Slice slice) throws IOException {
    TableLayout layout = new TableLayout(dataset, FileSchema.of(table), settings);
    return table.partitionBy().isEmpty()
        ? new ParquetTableWriter(layout, slice, target)
        : new PartitionedTableWriter(layout, slice, settings, target);
  }

  @Override
  public void finish() {}

  @Override
  public void close() {}
}
