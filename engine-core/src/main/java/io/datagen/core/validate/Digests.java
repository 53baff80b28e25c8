package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.util.Arrays;

/** Hashes of whole rows. Equal rows have equal ones, whatever vectors they lie in. */
final class Digests {
  private Digests() {}

  /** Puts the digests of {@code size} rows from {@code at} on into {@code out}. */
  static void of(Batch batch, int at, int size, long[] out, int outAt) {
    Arrays.fill(out, outAt, outAt + size, 0);
    for (int c = 0; c < batch.table().columns().size(); c++) {
      add(batch.column(c), at, size, out, outAt);
    }
  }

  private static void add(Vector vector, int at, int size, long[] out, int outAt) {
    boolean nulls = vector.validity().hasNulls();
    if (vector instanceof LongVector longs && !nulls) {
      for (int i = 0; i < size; i++) {
        out[outAt + i] = Cells.combine(out[outAt + i], Cells.mix(longs.values()[at + i]));
      }
    } else if (vector instanceof DoubleVector doubles && !nulls) {
      for (int i = 0; i < size; i++) {
        out[outAt + i] = Cells.combine(out[outAt + i], Cells.hash(doubles.values()[at + i]));
      }
    } else {
      for (int i = 0; i < size; i++) {
        out[outAt + i] = Cells.combine(out[outAt + i], Cells.hash(vector, at + i));
      }
    }
  }

  /** The hash of some columns of a row, as a key. */
  static long key(Batch batch, int[] columns, int row) {
    if (columns.length == 1) {
      return Cells.hash(batch.column(columns[0]), row);
    }
    long hash = columns.length;
    for (int column : columns) {
      hash = Cells.combine(hash, Cells.hash(batch.column(column), row));
    }
    return hash;
  }
}
