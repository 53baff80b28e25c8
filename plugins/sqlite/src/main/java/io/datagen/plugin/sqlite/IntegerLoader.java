package io.datagen.plugin.sqlite;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.sqlite.file.SerialType;

/** Integers, booleans and whole decimals as integers. */
final class IntegerLoader extends NumberLoader {
  private final boolean real;

  IntegerLoader(Affinity affinity) {
    super(affinity);
    this.real = affinity == Affinity.REAL;
  }

  @Override
  boolean isInteger() {
    return true;
  }

  @Override
  void loadValues(Vector vector, int rows) {
    long[] values = ((LongVector) vector).values();
    if (real) {
      for (int row = 0; row < rows; row++) {
        RealCells.set(column, row, (double) values[row], Affinity.REAL);
      }
      return;
    }
    column.setBits(values);
    int[] types = column.types();
    for (int row = 0; row < rows; row++) {
      types[row] = SerialType.ofInteger(values[row]);
    }
  }
}
