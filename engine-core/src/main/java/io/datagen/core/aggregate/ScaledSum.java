package io.datagen.core.aggregate;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Decimals;

/**
 * The sum of floats of a declared scale, or the mean of these, of integers or of decimals: they are
 * added as the integers that they stand for, as cents add up as cents, and rounded once. A sum is 0
 * where there are none, a mean null.
 */
final class ScaledSum implements Accumulator {
  private final Totals totals = new Totals();
  private final boolean mean;
  private final int scale;
  private final int round;

  /**
   * @param mean the sum over the count, not the sum
   * @param scale of the values, from 0
   * @param round digits to round the result to, or -1
   */
  ScaledSum(boolean mean, int scale, int round) {
    this.mean = mean;
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
    if (values instanceof LongVector longs) {
      totals.add(longs, rows, owners, size);
    } else {
      totals.add((DoubleVector) values, scale, rows, owners, size);
    }
  }

  @Override
  public void finish(Vector out, int[] of, int size) {
    out.reset(size);
    double[] to = ((DoubleVector) out).values();
    for (int i = 0; i < size; i++) {
      long count = totals.count(of[i]);
      double result = totals.over(of[i], scale, mean ? Math.max(1, count) : 1);
      to[i] = round < 0 ? result : Decimals.round(result, round);
      if (Double.isInfinite(to[i])) {
        throw new AggregateRowException(i, "the sum is more than a float holds");
      }
      if (mean && count == 0) {
        out.validity().setNull(i);
      }
    }
  }
}
