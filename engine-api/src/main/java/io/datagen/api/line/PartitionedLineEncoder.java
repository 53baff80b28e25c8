package io.datagen.api.line;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.partition.PartitionKeys;
import io.datagen.api.vector.Batch;
import java.io.IOException;

/** Encodes batches and sorts their lines by directory. */
final class PartitionedLineEncoder implements BatchEncoder {
  private final PartitionKeys keys;
  private final RowEncoder rows;
  private final PartitionedLineTableWriter files;
  private final PartitionedText partitions = new PartitionedText();

  PartitionedLineEncoder(PartitionKeys keys, RowEncoder rows, PartitionedLineTableWriter files) {
    this.keys = keys;
    this.rows = rows;
    this.files = files;
  }

  @Override
  public void encode(Batch batch) {
    rows.write(
        batch,
        (slots, row, count) -> {
          for (int i = 0; i < count; i++) {
            PartitionedText.Lines lines = partitions.of(keys.directory(batch, row + i));
            int from = slots.start(i);
            lines.text.append(slots.bytes(), from, slots.places()[i] - from);
            lines.rows++;
          }
        });
  }

  @Override
  public void flush() throws IOException {
    for (PartitionedText.Lines lines : partitions.inOrder()) {
      files.append(lines);
    }
    partitions.clear();
  }
}
