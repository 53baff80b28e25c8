package io.datagen.core.validate;

import io.datagen.api.vector.Batch;

/** Hashes of a batch's rows and of their keys. One thread owns it. */
final class RowHashes {
  private final int[] key;
  private final long[] rows = new long[Batch.CAPACITY];
  private final long[] keys = new long[Batch.CAPACITY];

  RowHashes(ExpectedTable table) {
    this.key = Names.places(table.schema(), table.rowKey());
  }

  void compute(Batch batch, int at, int size) {
    Digests.of(batch, at, size, rows, 0);
    if (key.length == 0) {
      System.arraycopy(rows, 0, keys, 0, size);
    } else {
      Digests.keys(batch, key, at, size, keys);
    }
    for (int i = 0; i < size; i++) {
      // Sums of plain hashes would be equal too often if rows' hashes were related.
      rows[i] = Cells.mix(rows[i] + 0x632be59bd9b4e019L);
    }
  }

  long row(int place) {
    return rows[place];
  }

  /** Of the row's key, or of the row where it has none. */
  long key(int place) {
    return keys[place];
  }

  int group(int place) {
    return (int) (Cells.mix(keys[place]) >>> 52);
  }
}
