package io.datagen.core.relationship;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whole numbers in proportion to weights, within bounds, that add up to a total. */
public final class Shares {
  private Shares() {}

  /**
   * Each weight's share: the same multiple of all weights, as far as bounds allow, rounded by the
   * largest remainder.
   *
   * @param weights none negative
   * @param low the least of each
   * @param high the most of each
   * @return null where even the most of those with a weight, and the least of the others, are fewer
   *     than the total, or the least of all more
   */
  public static long @Nullable [] of(long total, double[] weights, long[] low, long[] high) {
    int n = weights.length;
    double least = 0;
    double most = 0;
    for (int i = 0; i < n; i++) {
      least += low[i];
      most += weights[i] > 0 ? high[i] : low[i];
    }
    if (least > total || most < total) {
      return null;
    }
    double factor = factor(total, weights, low, high);
    long[] shares = new long[n];
    double[] rest = new double[n];
    long left = total;
    for (int i = 0; i < n; i++) {
      double exact = Math.max((double) low[i], Math.min((double) high[i], factor * weights[i]));
      shares[i] = Math.max(low[i], Math.min(high[i], (long) exact));
      rest[i] = exact - shares[i];
      left -= shares[i];
    }
    settle(shares, rest, weights, low, high, left);
    return shares;
  }

  /** By which multiple of the weights the total comes about. */
  private static double factor(long total, double[] weights, long[] low, long[] high) {
    double bottom = 0;
    double top = 1;
    while (sum(top, weights, low, high) < total && top < 1e300) {
      top *= 2;
    }
    for (int i = 0; i < 200 && bottom < top; i++) {
      double middle = bottom / 2 + top / 2;
      if (middle == bottom || middle == top) {
        break;
      }
      if (sum(middle, weights, low, high) < total) {
        bottom = middle;
      } else {
        top = middle;
      }
    }
    return bottom;
  }

  private static double sum(double factor, double[] weights, long[] low, long[] high) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Math.max((double) low[i], Math.min((double) high[i], factor * weights[i]));
    }
    return sum;
  }

  /** Gives what rounding left to the largest remainders, the first of equal ones first. */
  private static void settle(
      long[] shares, double[] rest, double[] weights, long[] low, long[] high, long left) {
    int n = shares.length;
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> Double.compare(rest[b], rest[a]));
    while (left != 0) {
      long before = left;
      long each = Math.max(1, Math.abs(left) / n);
      for (int k = 0; k < n && left != 0; k++) {
        int i = order[left > 0 ? k : n - 1 - k];
        if (weights[i] > 0) {
          long room = left > 0 ? high[i] - shares[i] : shares[i] - low[i];
          long moved = Math.min(Math.min(each, Math.abs(left)), room);
          shares[i] += left > 0 ? moved : -moved;
          left -= left > 0 ? moved : -moved;
        }
      }
      if (left == before) {
        throw new IllegalStateException(left + " of the total have no room");
      }
    }
  }
}
