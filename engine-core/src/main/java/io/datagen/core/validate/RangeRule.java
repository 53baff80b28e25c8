package io.datagen.core.validate;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/**
 * Numbers, dates and the like between bounds, both included.
 *
 * @param low as a vector of the column holds it; the smallest long for none
 * @param high the largest long for none
 * @param lowest the same for doubles
 * @param highest the same for doubles
 */
record RangeRule(String column, String describe, long low, long high, double lowest, double highest)
    implements ColumnRule {

  static RangeRule ofLongs(String column, String describe, long low, long high) {
    return new RangeRule(column, describe, low, high, 0, 0);
  }

  static RangeRule ofDoubles(String column, String describe, double low, double high) {
    return new RangeRule(column, describe, 0, 0, low, high);
  }

  @Override
  public String check() {
    return "min_max";
  }

  @Override
  public int next(Vector vector, int from, int to) {
    boolean nulls = vector.validity().hasNulls();
    if (vector instanceof LongVector longs) {
      long[] values = longs.values();
      for (int i = from; i < to; i++) {
        if ((values[i] < low || values[i] > high) && !(nulls && vector.validity().isNull(i))) {
          return i;
        }
      }
    } else if (vector instanceof DoubleVector doubles) {
      double[] values = doubles.values();
      for (int i = from; i < to; i++) {
        boolean within = values[i] >= lowest && values[i] <= highest;
        if (!within && !(nulls && vector.validity().isNull(i))) {
          return i;
        }
      }
    }
    return to;
  }
}
