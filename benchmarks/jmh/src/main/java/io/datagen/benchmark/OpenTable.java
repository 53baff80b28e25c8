package io.datagen.benchmark;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.util.List;

/** A table being written in some format by one worker; its bytes go nowhere. */
final class OpenTable implements AutoCloseable {
  private final Discard target = new Discard();
  private final DatasetWriter dataset;
  private final TableWriter table;
  private final BatchEncoder encoder;

  OpenTable(String format, TableSchema schema, long rows) throws IOException {
    FormatPlugin plugin = Formats.named(format);
    DatasetSchema all = new DatasetSchema("benchmark", List.of(schema));
    dataset = plugin.openWriter(all, Formats.defaults(plugin), target);
    table = dataset.openTable(schema, Slice.whole(rows));
    encoder = table.newEncoder();
  }

  /** Encodes batches, appending after as many as the format wants at a time, and after the last. */
  void write(Batch[] batches) throws IOException {
    int chunk = table.chunkRows() / Batch.CAPACITY;
    for (int i = 0; i < batches.length; i++) {
      encoder.encode(batches[i]);
      if ((i + 1) % chunk == 0 || i + 1 == batches.length) {
        encoder.flush();
      }
    }
  }

  /** Completes the file, and says how long it is. */
  long finish() throws IOException {
    table.finish();
    dataset.finish();
    return target.bytes();
  }

  @Override
  public void close() throws IOException {
    encoder.close();
    table.close();
    dataset.close();
    target.close();
  }
}
