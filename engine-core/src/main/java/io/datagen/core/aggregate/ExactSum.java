package io.datagen.core.aggregate;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Decimals;
import java.util.Arrays;

/**
 * The sum, or the mean, of floats of any scale: the exact sum rounded once, whatever the order, as
 * Python's {@code math.fsum} (Shewchuk: "Adaptive Precision Floating-Point Arithmetic", 1997). A
 * sum is 0 where there are none, a mean null.
 */
final class ExactSum implements Accumulator {
  private final boolean mean;
  private final int round;
  private double[] sums = new double[0];
  private long[] counts = new long[0];

  /** Of the parent that is being added up: numbers whose bits don't overlap, ascending. */
  private double[] parts = new double[8];

  private int length;
  private int open = -1;

  /**
   * @param mean the sum over the count, not the sum
   * @param round digits to round the result to, or -1
   */
  ExactSum(boolean mean, int round) {
    this.mean = mean;
    this.round = round;
  }

  @Override
  public Vector newVector() {
    return new DoubleVector();
  }

  @Override
  public void begin(int parents) {
    if (sums.length < parents) {
      sums = new double[parents];
      counts = new long[parents];
    }
    Arrays.fill(sums, 0, parents, 0);
    Arrays.fill(counts, 0, parents, 0);
    length = 0;
    open = -1;
  }

  @Override
  public void add(Vector values, int[] rows, int[] owners, int size) {
    double[] from = ((DoubleVector) values).values();
    for (int i = 0; i < size; i++) {
      int owner = owners[rows[i]];
      if (owner != open) {
        close();
        open = owner;
      }
      counts[owner]++;
      add(from[rows[i]]);
    }
  }

  private void add(double value) {
    double x = value;
    int kept = 0;
    for (int j = 0; j < length; j++) {
      double y = parts[j];
      double sum = x + y;
      double part = sum - x;
      double error = x - (sum - part) + (y - part);
      if (error != 0) {
        parts[kept++] = error;
      }
      x = sum;
    }
    if (kept == parts.length) {
      parts = Arrays.copyOf(parts, 2 * kept);
    }
    parts[kept] = x;
    length = kept + 1;
  }

  private void close() {
    if (open >= 0) {
      sums[open] = rounded();
    }
    length = 0;
  }

  /** The nearest double to the sum of the parts, a tie decided by what lies below it. */
  private double rounded() {
    int n = length;
    if (n == 0) {
      return 0;
    }
    double high = parts[--n];
    double low = 0;
    while (n > 0) {
      double x = high;
      double y = parts[--n];
      high = x + y;
      low = y - (high - x);
      if (low != 0) {
        break;
      }
    }
    if (n > 0 && (low < 0 && parts[n - 1] < 0 || low > 0 && parts[n - 1] > 0)) {
      double twice = low * 2;
      double moved = high + twice;
      if (moved - high == twice) {
        high = moved;
      }
    }
    return high;
  }

  @Override
  public void finish(Vector out, int[] of, int size) {
    close();
    open = -1;
    out.reset(size);
    double[] to = ((DoubleVector) out).values();
    for (int i = 0; i < size; i++) {
      long count = counts[of[i]];
      double result = mean && count > 0 ? sums[of[i]] / count : sums[of[i]];
      if (!Double.isFinite(result)) {
        throw new AggregateRowException(i, "the sum is more than a float holds");
      }
      to[i] = round < 0 ? result : Decimals.round(result, round);
      if (mean && count == 0) {
        out.validity().setNull(i);
      }
    }
  }
}
