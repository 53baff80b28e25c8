package io.datagen.plugin.sqlite;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.DirectoryTarget;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes tables with several encoders, which encode in one order and flush in that of the rows. */
final class WrittenDatabase {
  private final Map<String, String> options;
  private final int encoders;
  private final int batchRows;
  private final long sortMemory;

  WrittenDatabase(Map<String, String> options, int encoders, int batchRows, long sortMemory) {
    this.options = options;
    this.encoders = encoders;
    this.batchRows = Math.min(batchRows, Batch.CAPACITY);
    this.sortMemory = sortMemory;
  }

  static DatabaseDesign design(List<SampleTable> tables, Map<String, String> options) {
    FormatSettings settings = FormatSettings.of(SqliteOptions.DECLARED, options, Optional.empty());
    return DatabaseDesign.of(RoundTrip.dataset(tables), SqliteOptions.of(settings));
  }

  void write(List<SampleTable> tables, Path file) throws IOException {
    Path scratch = file.resolveSibling(file.getFileName() + ".scratch");
    try (DatasetWriter writer =
        SqliteWriter.create(
            design(tables, options), new DirectoryTarget(file, false, scratch), sortMemory)) {
      for (SampleTable table : tables) {
        write(writer, table);
      }
      writer.finish();
    }
  }

  private void write(DatasetWriter writer, SampleTable table) throws IOException {
    try (TableWriter rows = writer.openTable(table.schema(), Slice.whole(table.rows()))) {
      List<BatchEncoder> workers = new ArrayList<>();
      for (int i = 0; i < encoders; i++) {
        workers.add(rows.newEncoder());
      }
      int chunk = batchRows * 2;
      for (int first = 0; first < table.rows(); first += chunk * encoders) {
        for (int i = encoders - 1; i >= 0; i--) {
          encode(workers.get(i), table, first + i * chunk, chunk);
        }
        for (BatchEncoder worker : workers) {
          worker.flush();
        }
      }
      rows.finish();
    }
  }

  private void encode(BatchEncoder worker, SampleTable table, int from, int chunk) {
    for (int row = from; row < Math.min(from + chunk, table.rows()); row += batchRows) {
      int size = Math.min(batchRows, table.rows() - row);
      worker.encode(table.batch(row, size, row, row % 2 == 0));
    }
  }
}
