package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.util.Arrays;

/** Hashes of whole rows and of keys. Equal ones are equal, whatever vectors they lie in. */
final class Digests {
  private Digests() {}

  /** Puts the digests of {@code size} rows from {@code at} on into {@code out}. */
  static void of(Batch batch, int at, int size, long[] out, int outAt) {
    Arrays.fill(out, outAt, outAt + size, 0);
    for (int c = 0; c < batch.table().columns().size(); c++) {
      add(batch.column(c), at, size, out, outAt);
    }
  }

  /** The same of some columns only; a single integer's is {@link Cells#mix} of it. */
  static void keys(Batch batch, int[] columns, int at, int size, long[] out) {
    if (columns.length == 1 && plain(batch.column(columns[0])) instanceof LongVector longs) {
      long[] values = longs.values();
      for (int i = 0; i < size; i++) {
        out[i] = Cells.mix(values[at + i]);
      }
    } else if (columns.length == 1) {
      for (int i = 0; i < size; i++) {
        out[i] = Cells.hash(batch.column(columns[0]), at + i);
      }
    } else {
      Arrays.fill(out, 0, size, columns.length);
      for (int column : columns) {
        add(batch.column(column), at, size, out, 0);
      }
    }
  }

  /** A vector without nulls, which the loops below know how to hash fast; or null. */
  private static @org.jspecify.annotations.Nullable Vector plain(Vector vector) {
    return vector.validity().hasNulls() ? null : vector;
  }

  private static void add(Vector vector, int at, int size, long[] out, int outAt) {
    Vector plain = plain(vector);
    if (plain instanceof LongVector longs) {
      long[] values = longs.values();
      for (int i = 0; i < size; i++) {
        out[outAt + i] = Cells.combine(out[outAt + i], Cells.mix(values[at + i]));
      }
    } else if (plain instanceof DoubleVector doubles) {
      double[] values = doubles.values();
      for (int i = 0; i < size; i++) {
        out[outAt + i] = Cells.combine(out[outAt + i], Cells.hash(values[at + i]));
      }
    } else if (plain instanceof BytesVector strings) {
      byte[] bytes = strings.bytes();
      int[] offsets = strings.offsets();
      for (int i = 0; i < size; i++) {
        long hash = Cells.hash(bytes, offsets[at + i], offsets[at + i + 1]);
        out[outAt + i] = Cells.combine(out[outAt + i], hash);
      }
    } else {
      for (int i = 0; i < size; i++) {
        out[outAt + i] = Cells.combine(out[outAt + i], Cells.hash(vector, at + i));
      }
    }
  }
}
