package io.datagen.plugin.parquet;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.partition.PartitionKeys;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a table into {@code table/key=value/part-0.parquet}; part i of n writes {@code
 * part-(i-1)}. The rows that one chunk has for a partition become a row group of its file, so that
 * a worker never holds more than a chunk, however many partitions there are.
 */
final class PartitionedTableWriter implements TableWriter {
  private final TableLayout layout;
  private final TableSchema table;
  private final Slice slice;
  private final WriteTarget target;
  private final String fileName;
  private final Map<String, ParquetFile> files = new LinkedHashMap<>();

  PartitionedTableWriter(
      TableLayout layout, Slice slice, FormatSettings settings, WriteTarget target) {
    this.layout = layout;
    table = layout.schema().table();
    this.slice = slice;
    this.target = target;
    // Compression is within the file, and adds nothing to its name.
    fileName =
        TableFolder.partFile(
            slice, ParquetFormat.EXTENSION, settings.withCodec(settings.compressionName()));
  }

  @Override
  public BatchEncoder newEncoder() {
    return new PartitionedEncoder(layout, this, slice.endRow());
  }

  @Override
  public int chunkRows() {
    return layout.rowGroupRows();
  }

  @Override
  public boolean keepsChunkRows() {
    return layout.keepsRowGroupRows();
  }

  /** Appends a row group to a partition's file. */
  void append(String directory, EncodedRowGroup group) throws IOException {
    file(directory).append(group);
  }

  private ParquetFile file(String directory) throws IOException {
    ParquetFile known = files.get(directory);
    if (known != null) {
      return known;
    }
    if (files.size() == PartitionKeys.MOST_PARTITIONS) {
      throw new IOException(PartitionKeys.tooMany(table));
    }
    ParquetFile file = layout.open(target.create(table.name() + "/" + directory + "/" + fileName));
    files.put(directory, file);
    return file;
  }

  @Override
  public void finish() throws IOException {
    if (files.isEmpty()) {
      // So that a table without rows is there, too, with its columns.
      file(PartitionKeys.ofNulls(table));
    }
    for (ParquetFile file : files.values()) {
      file.finish();
    }
  }

  @Override
  public void close() throws IOException {
    for (ParquetFile file : files.values()) {
      file.close();
    }
  }
}
