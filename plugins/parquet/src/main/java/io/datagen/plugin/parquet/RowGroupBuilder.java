package io.datagen.plugin.parquet;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes batches as row groups in memory. One thread owns it. */
final class RowGroupBuilder {
  private final FileSchema schema;
  private final List<ChunkEncoder> encoders;
  private final Shredder shredder = new Shredder();
  private int rows;

  /**
   * With an encoder for each leaf.
   *
   * @param encoders in the order of the leaves
   */
  RowGroupBuilder(FileSchema schema, List<ChunkEncoder> encoders) {
    this.schema = schema;
    this.encoders = List.copyOf(encoders);
  }

  /** Rows since the last {@link #finish}. */
  int rows() {
    return rows;
  }

  /**
   * Adds rows of a batch.
   *
   * @param places of the rows, or null for the first ones
   */
  void add(Batch batch, int @Nullable [] places, int count) {
    int leaf = 0;
    while (leaf < encoders.size()) {
      Leaf next = schema.leaves().get(leaf);
      Vector vector = batch.column(next.column());
      if (next.isFlat()) {
        encoders.get(leaf++).addRows(vector, places, count);
      } else {
        leaf = addNested(vector, places, count, leaf);
      }
    }
    rows += count;
  }

  /** Adds a nested column to its leaves; returns the leaf behind them. */
  private int addNested(Vector vector, int @Nullable [] places, int count, int firstLeaf) {
    int[] leaf = {firstLeaf};
    shredder.shred(
        schema.leaves().get(firstLeaf).path().get(0),
        vector,
        places,
        count,
        (values, slots) -> encoders.get(leaf[0]++).addSlots(values, slots));
    return leaf[0];
  }

  /** Ends the row group. */
  EncodedRowGroup finish() {
    List<EncodedChunk> chunks = new ArrayList<>();
    encoders.forEach(encoder -> chunks.add(encoder.finish()));
    EncodedRowGroup group = new EncodedRowGroup(rows, chunks);
    rows = 0;
    return group;
  }
}
