package io.datagen.plugin.parquet;

import java.util.List;

/**
 * A row group in memory.
 *
 * @param rows in it
 * @param chunks one for each leaf, in order
 */
record EncodedRowGroup(int rows, List<EncodedChunk> chunks) {
  EncodedRowGroup {
    chunks = List.copyOf(chunks);
  }
}
