package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.StructVector;
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
      differing(a, at, b, expectedAt, size, rows);
    }
  }

  /** Sets a bit for each of {@code size} cells that differ. */
  private static void differing(Vector a, int at, Vector b, int bt, int size, BitSet rows) {
    if (a instanceof ListVector x && b instanceof ListVector y) {
      lists(x, at, y, bt, size, rows);
    } else if (a instanceof StructVector x && b instanceof StructVector y && plain(x, y)) {
      for (int f = 0; f < x.fields().size(); f++) {
        differing(x.fields().get(f), at, y.fields().get(f), bt, size, rows);
      }
    } else if (!same(a, at, b, bt, size)) {
      for (int i = 0; i < size; i++) {
        if (!Cells.equal(a, at + i, b, bt + i)) {
          rows.set(i);
        }
      }
    }
  }

  /** Whether no struct is null and no field absent, so that the fields say all. */
  private static boolean plain(StructVector a, StructVector b) {
    boolean gaps = a.validity().hasNulls() || b.validity().hasNulls();
    for (int f = 0; f < a.fields().size(); f++) {
      gaps |= a.presence(f).hasNulls() || b.presence(f).hasNulls();
    }
    return !gaps;
  }

  /** Lists of equal lengths lie side by side: their items are compared together. */
  private static void lists(ListVector a, int at, ListVector b, int bt, int size, BitSet rows) {
    int i = 0;
    while (i < size) {
      int first = i;
      while (i < size && sameLength(a, at + i, b, bt + i)) {
        i++;
      }
      if (i > first) {
        items(a, at, b, bt, first, i, rows);
      }
      if (i < size) {
        rows.set(i, !Cells.equal(a, at + i, b, bt + i) || rows.get(i));
        i++;
      }
    }
  }

  private static boolean sameLength(ListVector a, int i, ListVector b, int j) {
    return a.validity().isValid(i)
        && b.validity().isValid(j)
        && a.offsets()[i + 1] - a.offsets()[i] == b.offsets()[j + 1] - b.offsets()[j];
  }

  private static void items(
      ListVector a, int at, ListVector b, int bt, int first, int end, BitSet rows) {
    int[] offsets = a.offsets();
    int start = offsets[at + first];
    BitSet items = new BitSet();
    differing(
        a.items(), start, b.items(), b.offsets()[bt + first], offsets[at + end] - start, items);
    int row = first;
    for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item)) {
      while (offsets[at + row + 1] - start <= item) {
        row++;
      }
      rows.set(row);
      item = offsets[at + row + 1] - start;
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
