package io.datagen.plugin.sqlite;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/**
 * Decimals as the reals nearest to them, which keep 15 digits; {@code sql_type: TEXT} keeps all.
 */
final class DecimalLoader extends NumberLoader {
  private final double integerLimit;
  private final DecimalReal decimal;

  DecimalLoader(Affinity affinity, int scale) {
    super(affinity);
    this.integerLimit = RealCells.limit(affinity);
    this.decimal = new DecimalReal(scale);
  }

  @Override
  void loadValues(Vector vector, int rows) {
    long[] values = ((LongVector) vector).values();
    for (int row = 0; row < rows; row++) {
      RealCells.set(column, row, decimal.real(values[row]), integerLimit);
    }
  }
}
