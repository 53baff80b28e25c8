package io.datagen.plugin.parquet;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import java.io.IOException;

/** Writes a table into one file; each flush of a worker's appends a row group. */
final class ParquetTableWriter implements TableWriter {
  private final FileSchema schema;
  private final Slice slice;
  private final FormatSettings settings;
  private final ParquetOptions options;
  private final int rowGroupRows;
  private final ParquetFile file;

  ParquetTableWriter(
      String dataset, FileSchema schema, Slice slice, FormatSettings settings, WriteTarget target)
      throws IOException {
    this.schema = schema;
    this.slice = slice;
    this.settings = settings;
    options = ParquetOptions.of(settings);
    rowGroupRows = RowGroupSize.of(schema, options);
    file =
        new ParquetFile(
            schema,
            new FileMetadata(dataset, schema.table(), options.version2()),
            PageCodec.name(settings.compressionName()),
            target.create(slice.fileName(schema.table().name(), ParquetFormat.EXTENSION)));
  }

  @Override
  public BatchEncoder newEncoder() {
    PageBuilder pages = new PageBuilder(new PageCodec(settings), options.version2());
    RowGroupBuilder builder = new RowGroupBuilder(schema, options, pages, rowGroupRows);
    return new RowGroupEncoder(file, pages, builder, rowGroupRows, slice.endRow());
  }

  @Override
  public int chunkRows() {
    return rowGroupRows;
  }

  @Override
  public void finish() throws IOException {
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
