package io.datagen.core.aggregate;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Decimals;

/**
 * The mean of integers, decimals or floats of a declared scale: the exact sum over the count,
 * rounded once. Null where there are none.
 */
final class Mean implements Accumulator {
  private final Totals totals = new Totals();
  private final int scale;
  private final int round;

  /**
   * @param scale of the values, from 0
   * @param round digits to round the mean to, or -1
   */
  Mean(int scale, int round) {
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
      if (count == 0) {
        out.validity().setNull(i);
        to[i] = 0;
      } else {
        double mean = totals.over(of[i], scale, count);
        to[i] = round < 0 ? mean : Decimals.round(mean, round);
      }
    }
  }
}
