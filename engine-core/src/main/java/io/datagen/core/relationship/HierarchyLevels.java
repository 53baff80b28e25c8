package io.datagen.core.relationship;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * How many rows a forest has at each depth: about geometric, so that each level is as many times
 * the one above it as the next one is of it, and never more than a parent may have children.
 */
public final class HierarchyLevels {
  /** Beyond this many levels none is added: each is planned by itself. */
  public static final int MOST = 4096;

  /** Where no depth is stated, levels grow by this at the most. */
  private static final double EASY_GROWTH = 4;

  private HierarchyLevels() {}

  /** The most rows that a forest holds. */
  public static BigInteger capacity(long roots, long depth, long maxChildren) {
    BigInteger level = BigInteger.valueOf(roots);
    BigInteger all = level;
    for (long i = 0; i < Math.min(depth, MOST - 1); i++) {
      level = level.multiply(BigInteger.valueOf(maxChildren));
      all = all.add(level);
      if (level.signum() == 0 || all.bitLength() > 63) {
        break;
      }
    }
    return all;
  }

  /** The fewest children that some parent must be allowed, so that all rows find a place. */
  public static long leastMaxChildren(long rows, long roots, long depth) {
    long low = 0;
    long high = rows;
    BigInteger wanted = BigInteger.valueOf(rows);
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (capacity(roots, depth, middle).compareTo(wanted) >= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * The sizes, from the roots down, none of them 0; they add up to the rows.
   *
   * @param rows at least {@code roots}, at most {@link #capacity}
   * @param depth the greatest depth, -1 for as many levels as keep families small
   */
  public static long[] of(long rows, long roots, long depth, long maxChildren) {
    long deepest = Math.min((rows - 1) / roots, MOST - 1);
    long levels =
        depth < 0 ? easyDepth(rows, roots, deepest, maxChildren) : Math.min(depth, deepest);
    long[] sizes = geometric(rows, roots, (int) levels);
    fit(sizes, maxChildren);
    return Arrays.stream(sizes).filter(s -> s > 0).toArray();
  }

  private static long easyDepth(long rows, long roots, long deepest, long maxChildren) {
    double growth = Math.min(EASY_GROWTH, (double) maxChildren);
    long depth = 0;
    double level = roots;
    double all = roots;
    while (all < rows && depth < deepest) {
      level *= growth;
      all += level;
      depth++;
    }
    return depth;
  }

  private static long[] geometric(long rows, long roots, int depth) {
    long[] sizes = new long[depth + 1];
    double growth = growth((double) rows / roots, depth);
    double level = roots;
    double all = roots;
    long placed = roots;
    sizes[0] = roots;
    for (int i = 1; i <= depth; i++) {
      level *= growth;
      all += level;
      long upTo = i == depth ? rows : Math.min(rows - (depth - i), (long) Math.rint(all));
      upTo = Math.max(upTo, placed + 1);
      sizes[i] = upTo - placed;
      placed = upTo;
    }
    return sizes;
  }

  /** The factor g with 1 + g + ... + g^depth = sum. */
  private static double growth(double sum, int depth) {
    double low = 1;
    double high = Math.max(2, sum);
    for (int i = 0; i < 200; i++) {
      double middle = low / 2 + high / 2;
      double all = 1;
      for (int j = 0; j < depth && all <= sum; j++) {
        all = all * middle + 1;
      }
      if (all < sum) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Moves what a level can't hold to others: to those above first, which makes room below. */
  private static void fit(long[] sizes, long maxChildren) {
    long left = 0;
    for (int i = 1; i < sizes.length; i++) {
      long most = times(sizes[i - 1], maxChildren);
      if (sizes[i] > most) {
        left += sizes[i] - most;
        sizes[i] = most;
      }
    }
    for (int i = 1; i < sizes.length; i++) {
      long more = Math.min(left, times(sizes[i - 1], maxChildren) - sizes[i]);
      sizes[i] += more;
      left -= more;
    }
    if (left > 0) {
      throw new IllegalArgumentException(left + " rows more than the levels hold");
    }
  }

  private static long times(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }
}
