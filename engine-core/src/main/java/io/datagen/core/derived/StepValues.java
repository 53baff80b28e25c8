package io.datagen.core.derived;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.Ranks;
import io.datagen.core.kernel.Decimals;

/** Steps of a column's grid as the values that they stand for. */
final class StepValues {
  private StepValues() {}

  static Vector newVector(Ranks ranks) {
    return ranks.doubles() ? new DoubleVector() : new LongVector();
  }

  /** Puts the values of steps into a vector that is as long already. */
  static void put(Ranks ranks, long[] steps, int size, Vector out) {
    if (ranks.doubles()) {
      double unit = Decimals.powerOfTen(ranks.digits());
      double[] values = ((DoubleVector) out).values();
      for (int i = 0; i < size; i++) {
        values[i] = steps[i] / unit;
      }
    } else {
      long[] values = ((LongVector) out).values();
      for (int i = 0; i < size; i++) {
        values[i] = ranks.start() + steps[i] * ranks.unit();
      }
    }
  }
}
