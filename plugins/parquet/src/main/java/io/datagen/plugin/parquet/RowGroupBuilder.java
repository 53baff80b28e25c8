package io.datagen.plugin.parquet;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Encodes batches as row groups in memory. One thread owns it. */
final class RowGroupBuilder {
  private final FileSchema schema;
  private final List<ChunkEncoder> encoders = new ArrayList<>();
  private final Shredder shredder = new Shredder();
  private int rows;

  RowGroupBuilder(FileSchema schema, ParquetOptions options, PageBuilder pages, int rowGroupRows) {
    this.schema = schema;
    Set<String> keys = options.bloomFilters() ? TableKeys.columns(schema.table()) : new HashSet<>();
    LongDictionary dictionary = new LongDictionary();
    for (Leaf leaf : schema.leaves()) {
      DictionaryRule rule =
          TableKeys.isDistinct(schema.table(), leaf) && options.dictionary() == DictionaryRule.AUTO
              ? DictionaryRule.OFF
              : options.dictionary();
      ChunkValues values =
          leaf.physical() == Physical.BYTES || leaf.physical() == Physical.UUID
              ? new BytesValues(leaf.node(), rule, rowGroupRows)
              : new LongValues(leaf.physical(), rule, dictionary);
      boolean filtered =
          leaf.isFlat()
              && leaf.physical() != Physical.BOOLEAN
              && keys.contains(leaf.topColumn().name());
      encoders.add(new ChunkEncoder(leaf, pages, values, filtered, rowGroupRows));
    }
  }

  /** Rows since the last {@link #finish}. */
  int rows() {
    return rows;
  }

  /** Adds a batch's rows. */
  void add(Batch batch) {
    int leaf = 0;
    while (leaf < encoders.size()) {
      int column = schema.leaves().get(leaf).column();
      Vector vector = batch.column(column);
      if (schema.leaves().get(leaf).isFlat()) {
        encoders.get(leaf++).addRows(vector, batch.size());
      } else {
        leaf = addNested(vector, batch.size(), leaf);
      }
    }
    rows += batch.size();
  }

  /** Adds a nested column to its leaves; returns the leaf behind them. */
  private int addNested(Vector vector, int size, int firstLeaf) {
    int[] leaf = {firstLeaf};
    shredder.shred(
        schema.leaves().get(firstLeaf).path().get(0),
        vector,
        size,
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
