package io.datagen.plugin.sqlite;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Vector;

/** Doubles as reals. */
final class FloatLoader extends NumberLoader {
  private final double integerLimit;

  FloatLoader(Affinity affinity) {
    super(affinity);
    this.integerLimit = RealCells.limit(affinity);
  }

  @Override
  void loadValues(Vector vector, int rows) {
    double[] values = ((DoubleVector) vector).values();
    for (int row = 0; row < rows; row++) {
      RealCells.set(column, row, values[row], integerLimit);
    }
  }
}
