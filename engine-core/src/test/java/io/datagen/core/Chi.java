package io.datagen.core;

/** Goodness of fit: how surprising counts are. */
public final class Chi {
  private Chi() {}

  /**
   * The chi-square statistic of counts as a standard normal score, by Wilson and Hilferty's cube
   * root: beyond 5 is one case in three million.
   */
  public static double score(long[] counts, double[] expected) {
    double sum = 0;
    int cells = 0;
    for (int i = 0; i < counts.length; i++) {
      if (expected[i] == 0) {
        if (counts[i] != 0) {
          return Double.POSITIVE_INFINITY;
        }
        continue;
      }
      double d = counts[i] - expected[i];
      sum += d * d / expected[i];
      cells++;
    }
    double freedom = cells - 1;
    double spread = 2 / (9 * freedom);
    return (StrictMath.cbrt(sum / freedom) - (1 - spread)) / Math.sqrt(spread);
  }

  /** The same where all cells are equally likely. */
  public static double score(long[] counts) {
    double total = 0;
    for (long count : counts) {
      total += count;
    }
    double[] expected = new double[counts.length];
    java.util.Arrays.fill(expected, total / counts.length);
    return score(counts, expected);
  }
}
