package io.datagen.core.aggregate;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Decimals;
import java.util.Arrays;

/** The least or greatest of floats; null where there are none. */
final class DoubleExtreme implements Accumulator {
  private final boolean greatest;
  private final int round;
  private double[] best = new double[0];

  /**
   * @param round digits to round the result to, or -1
   */
  DoubleExtreme(boolean greatest, int round) {
    this.greatest = greatest;
    this.round = round;
  }

  @Override
  public Vector newVector() {
    return new DoubleVector();
  }

  @Override
  public void begin(int parents) {
    if (best.length < parents) {
      best = new double[parents];
    }
    // Values are finite, so that this says that there is none.
    Arrays.fill(best, 0, parents, greatest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
  }

  @Override
  public void add(Vector vector, int[] rows, int[] owners, int size) {
    double[] values = ((DoubleVector) vector).values();
    for (int i = 0; i < size; i++) {
      int row = rows[i];
      int owner = owners[row];
      best[owner] =
          greatest ? Math.max(best[owner], values[row]) : Math.min(best[owner], values[row]);
    }
  }

  @Override
  public void finish(Vector out, int[] of, int size) {
    out.reset(size);
    double[] to = ((DoubleVector) out).values();
    for (int i = 0; i < size; i++) {
      double value = best[of[i]];
      if (Double.isInfinite(value)) {
        out.validity().setNull(i);
        value = 0;
      }
      to[i] = round < 0 ? value : Decimals.round(value, round);
    }
  }
}
