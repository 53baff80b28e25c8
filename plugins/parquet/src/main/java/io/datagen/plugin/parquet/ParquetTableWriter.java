package io.datagen.plugin.parquet;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import java.io.IOException;

/** Writes a table into one file; each flush of a worker's appends a row group. */
final class ParquetTableWriter implements TableWriter {
  private final TableLayout layout;
  private final Slice slice;
  private final ParquetFile file;

  ParquetTableWriter(TableLayout layout, Slice slice, WriteTarget target) throws IOException {
    this.layout = layout;
    this.slice = slice;
    String name = slice.fileName(layout.schema().table().name(), ParquetFormat.EXTENSION);
    file = layout.open(target.create(name));
  }

  @Override
  public BatchEncoder newEncoder() {
    PageBuilder pages = layout.newPages();
    RowGroupBuilder builder = layout.newBuilder(pages, new LongDictionary());
    return new RowGroupEncoder(file, pages, builder, layout.rowGroupRows(), slice.endRow());
  }

  @Override
  public int chunkRows() {
    return layout.rowGroupRows();
  }

  @Override
  public boolean keepsChunkRows() {
    return layout.keepsRowGroupRows();
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
