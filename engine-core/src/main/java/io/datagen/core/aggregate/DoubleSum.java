package io.datagen.core.aggregate;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Decimals;

/**
 * The sum of floats of a declared scale, added as the integers that they stand for: cents add up as
 * cents. 0 where there are none.
 */
final class DoubleSum implements Accumulator {
  private final Totals totals = new Totals();
  private final int scale;
  private final int round;

  /**
   * @param scale of the values, from 0
   * @param round digits to round the sum to
   */
  DoubleSum(int scale, int round) {
    this.scale = scale;
    this.round = round;
  }

  @Override
  public Vector newVector() {
    return new DoubleVector();
  }

  @Override
  public void begin(int parents) {
    totals.begin(parents);
  }

  @Override
  public void add(Vector values, int[] rows, int[] owners, int size) {
    totals.add((DoubleVector) values, scale, rows, owners, size);
  }

  @Override
  public void finish(Vector out, int[] of, int size) {
    out.reset(size);
    double[] to = ((DoubleVector) out).values();
    for (int i = 0; i < size; i++) {
      double sum = totals.over(of[i], scale, 1);
      to[i] = round < scale ? Decimals.round(sum, round) : sum;
      if (Double.isInfinite(to[i])) {
        throw new AggregateRowException(i, "the sum is more than a float holds");
      }
    }
  }
}
