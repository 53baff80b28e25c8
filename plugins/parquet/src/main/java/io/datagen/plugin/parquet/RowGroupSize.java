package io.datagen.plugin.parquet;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;

/** How many rows a row group has where the user doesn't say. */
final class RowGroupSize {
  /** Thirty batches, the size that DuckDB made common: enough to skip by, and for two a worker. */
  private static final int ORDINARY = 30 * Batch.CAPACITY;

  /**
   * Bytes of a row group before it is encoded. A worker holds these and the pages they become, so
   * four workers stay within 300 MB.
   */
  private static final long BUDGET = 32L << 20;

  /** Of a partitioned table a chunk is dealt out, so that it may be as large as memory allows. */
  private static final int PARTITIONED = 1 << 20;

  private static final int STRING = 28;
  private static final int ITEMS = 4;

  private RowGroupSize() {}

  /** Rows of a table's row groups: as many as fit the budget, in whole batches. */
  static int of(FileSchema schema, ParquetOptions options) {
    if (options.rowGroupRows() > 0) {
      return options.rowGroupRows();
    }
    long width = schema.columns().stream().mapToLong(RowGroupSize::width).sum();
    long batches = BUDGET / Math.max(1, width) / Batch.CAPACITY;
    int most = schema.table().partitionBy().isEmpty() ? ORDINARY : PARTITIONED;
    return (int) Math.max(Batch.CAPACITY, Math.min(most, batches * Batch.CAPACITY));
  }

  /** Bytes that a cell takes, guessed where they differ. */
  private static long width(Node node) {
    if (node.isList()) {
      return ITEMS * (2 + width(node.children().get(0)));
    }
    if (node.isStruct()) {
      return node.children().stream().mapToLong(RowGroupSize::width).sum();
    }
    if (node.physical() == Physical.BYTES) {
      return STRING;
    }
    // Numbers wait in eight bytes whatever they are stored in.
    return node.type() instanceof ValueType.UuidType ? Physical.UUID.width() + 4 : 8;
  }
}
