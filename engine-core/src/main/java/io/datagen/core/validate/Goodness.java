package io.datagen.core.validate;

import io.datagen.core.distribution.Distributions;
import io.datagen.core.distribution.Marginal;
import java.util.Locale;

/**
 * How well counts fit what is declared: Pearson's chi-square over bins in which at least twenty
 * cells are expected, neighbours taken together; and, where bins are ordered, Kolmogorov's distance
 * at their edges, which is no greater than the one over all values, so that its probability is a
 * bound.
 *
 * @param bins that were compared
 * @param chiSquare the sum over them
 * @param distance the greatest between the shares up to a bin, or 0
 * @param cells counted
 */
record Goodness(int bins, double chiSquare, double distance, long cells) {
  /** What is called chance. */
  static final String ONCE_IN = "1,000,000,000";

  private static final double CHANCE = 1e-9;

  /**
   * The least expected count of a bin. Five is the rule for one in twenty; out where chance ends,
   * few make chi-square larger than its distribution says.
   */
  private static final double LEAST = 20;

  static Goodness of(Marginal marginal, long[] counts) {
    long cells = 0;
    for (long count : counts) {
      cells += count;
    }
    int bins = 0;
    double chiSquare = 0;
    double distance = 0;
    double expected = 0;
    double found = 0;
    double expectedUpTo = 0;
    double foundUpTo = 0;
    double expectedLeft = cells;
    for (int i = 0; i < counts.length; i++) {
      double more = cells * marginal.share(i);
      expected += more;
      found += counts[i];
      expectedUpTo += more;
      foundUpTo += counts[i];
      expectedLeft -= more;
      if (marginal.ordered() && cells > 0) {
        distance = Math.max(distance, Math.abs(foundUpTo - expectedUpTo) / cells);
      }
      if (expected >= LEAST && expectedLeft >= LEAST || i == counts.length - 1) {
        if (expected > 0) {
          chiSquare += (found - expected) * (found - expected) / expected;
          bins++;
        }
        expected = 0;
        found = 0;
      }
    }
    return new Goodness(bins, chiSquare, distance, cells);
  }

  /** Whether chance makes such deviations. */
  boolean good() {
    return bins < 2 || chiSquareProbability() >= CHANCE && distanceProbability() >= CHANCE;
  }

  /** How likely chi-square is to be as large. */
  double chiSquareProbability() {
    return bins < 2 ? 1 : Distributions.chiSquare(bins - 1).survival(chiSquare);
  }

  /** How likely the distance is to be as large, at the most: the first term of Kolmogorov's. */
  double distanceProbability() {
    return Math.min(1, 2 * StrictMath.exp(-2 * cells * distance * distance));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
