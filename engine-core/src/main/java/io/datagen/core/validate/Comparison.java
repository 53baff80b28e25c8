package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Compares stretches of two batches. Nearly always all is equal, so each column is first compared
 * as a whole, and cell by cell only where that fails.
 */
final class Comparison {
  private Comparison() {}

  /** Sets a bit for each of {@code size} rows in which some column differs. */
  static void differing(
      Batch found, int at, Batch expected, int expectedAt, int size, BitSet rows) {
    rows.clear();
    for (int c = 0; c < expected.table().columns().size(); c++) {
      Vector a = found.column(c);
      Vector b = expected.column(c);
      if (!same(a, at, b, expectedAt, size)) {
        for (int i = 0; i < size; i++) {
          if (!Cells.equal(a, at + i, b, expectedAt + i)) {
            rows.set(i);
          }
        }
      }
    }
  }

  /** Whether all are certainly equal; false says nothing. */
  private static boolean same(Vector a, int at, Vector b, int bt, int size) {
    if (a.validity().hasNulls() || b.validity().hasNulls()) {
      return false;
    }
    if (a instanceof LongVector x && b instanceof LongVector y) {
      return Arrays.equals(x.values(), at, at + size, y.values(), bt, bt + size);
    }
    if (a instanceof DoubleVector x && b instanceof DoubleVector y) {
      return Arrays.equals(x.values(), at, at + size, y.values(), bt, bt + size);
    }
    if (a instanceof BytesVector x && b instanceof BytesVector y) {
      int[] p = x.offsets();
      int[] q = y.offsets();
      int shift = p[at] - q[bt];
      int moved = 0;
      for (int i = 0; i <= size; i++) {
        moved |= p[at + i] - q[bt + i] - shift;
      }
      return moved == 0
          && Arrays.equals(x.bytes(), p[at], p[at + size], y.bytes(), q[bt], q[bt + size]);
    }
    return false;
  }
}
