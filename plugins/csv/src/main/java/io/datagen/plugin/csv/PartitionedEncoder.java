package io.datagen.plugin.csv;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.io.IOException;

/** Encodes batches and sorts their lines by directory. */
final class PartitionedEncoder implements BatchEncoder {
  private final TableSchema table;
  private final int[] keys;
  private final RowWriter rows;
  private final PartitionedTableWriter files;
  private final Partitions partitions = new Partitions();
  private final TextBuffer directory = new TextBuffer();
  private final TextBuffer scratch = new TextBuffer();

  PartitionedEncoder(TableSchema table, RowWriter rows, PartitionedTableWriter files) {
    this.table = table;
    this.rows = rows;
    this.files = files;
    keys = table.partitionBy().stream().mapToInt(key -> table.indexOf(key).orElseThrow()).toArray();
  }

  @Override
  public void encode(Batch batch) {
    rows.write(
        batch,
        (slots, row, count) -> {
          for (int i = 0; i < count; i++) {
            Partitions.Lines lines = partitions.of(directory(batch, row + i));
            int from = slots.start(i);
            lines.text.append(slots.bytes(), from, slots.places()[i] - from);
            lines.rows++;
          }
        });
  }

  private TextBuffer directory(Batch batch, int row) {
    directory.clear();
    for (int key : keys) {
      if (directory.length() > 0) {
        directory.append('/');
      }
      HivePath.append(directory, table.columns().get(key), batch.column(key), row, scratch);
    }
    return directory;
  }

  @Override
  public void flush() throws IOException {
    for (Partitions.Lines lines : partitions.inOrder()) {
      files.append(lines);
    }
    partitions.clear();
  }
}
