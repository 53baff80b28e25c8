package io.datagen.plugin.json;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.util.Arrays;

/** Cells that longs carry. */
abstract class LongsReader extends CellReader {
  private long[] values = new long[64];

  /** Puts a value; the caller counts it. */
  final void put(long value) {
    if (count() == values.length) {
      values = Arrays.copyOf(values, values.length * 2);
    }
    values[count()] = value;
  }

  @Override
  void addNothing() {
    put(0);
  }

  @Override
  void move(Vector vector) {
    System.arraycopy(values, 0, ((LongVector) vector).values(), 0, count());
  }
}
