package io.datagen.plugin.parquet;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Encodes the row groups of a table's one file. */
final class RowGroupEncoder implements BatchEncoder {
  private final ParquetFile file;
  private final PageBuilder pages;
  private final RowGroupBuilder builder;
  private final int rowGroupRows;
  private final long endRow;
  private final List<EncodedRowGroup> ready = new ArrayList<>();

  /**
   * @param endRow the row behind the last one of all: its row group is done with it, and not left
   *     to {@link #flush}, while which other workers wait
   */
  RowGroupEncoder(
      ParquetFile file, PageBuilder pages, RowGroupBuilder builder, int rowGroupRows, long endRow) {
    this.file = file;
    this.pages = pages;
    this.builder = builder;
    this.rowGroupRows = rowGroupRows;
    this.endRow = endRow;
  }

  @Override
  public void encode(Batch batch) {
    builder.add(batch, null, batch.size());
    if (builder.rows() >= rowGroupRows || batch.firstRow() + batch.size() == endRow) {
      ready.add(builder.finish());
    }
  }

  @Override
  public void flush() throws IOException {
    if (builder.rows() > 0) {
      ready.add(builder.finish());
    }
    for (EncodedRowGroup group : ready) {
      file.append(group);
    }
    ready.clear();
  }

  @Override
  public void close() {
    pages.close();
  }
}
