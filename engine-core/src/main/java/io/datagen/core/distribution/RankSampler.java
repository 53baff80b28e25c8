package io.datagen.core.distribution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Integers of a distribution between bounds by their rank: the quantile function itself,
 * increasing, where samplers for independent draws may do without order. Ranks lie in (0, 1).
 * Immutable.
 */
public final class RankSampler {
  /** More values than this are found by a table of quantiles. */
  private static final int MAX_LISTED = 1 << 12;

  private static final double LIMIT = 0x1p62;

  private final @Nullable Distribution whole;
  private final Discretisation steps;
  private final long first;
  private final long last;

  /** Probabilities of values up to each, from {@link #first} on; empty where there are many. */
  private final double[] cumulative;

  /** Of quantiles; empty where it is not smooth enough or not needed. */
  private final double[] table;

  private final @Nullable Distribution part;

  private RankSampler(
      @Nullable Distribution whole,
      Discretisation steps,
      long first,
      long last,
      double[] cumulative,
      double[] table,
      @Nullable Distribution part) {
    this.whole = whole;
    this.steps = steps;
    this.first = first;
    this.last = last;
    this.cumulative = cumulative;
    this.table = table;
    this.part = part;
  }

  /**
   * A sampler.
   *
   * @param distribution of the integers, rounded or discrete; null for each as likely as another,
   *     with both bounds
   * @param min the least, or null
   * @param max the greatest, or null
   * @throws IllegalArgumentException if there is no value or no mass between them
   */
  public static RankSampler of(
      @Nullable Distribution distribution, @Nullable Long min, @Nullable Long max) {
    long first = min == null ? Long.MIN_VALUE : min;
    long last = max == null ? Long.MAX_VALUE : max;
    Samplers.check(min, max, first <= last);
    if (distribution == null) {
      return new RankSampler(
          null, new Discretisation(1, false), first, last, new double[0], new double[0], null);
    }
    Distribution whole =
        distribution.within(
            min == null ? Double.NEGATIVE_INFINITY : (double) first,
            max == null ? Double.POSITIVE_INFINITY : (double) last);
    Discretisation steps = Discretisation.of(whole, 1);
    double low = min == null ? Double.NEGATIVE_INFINITY : steps.below((double) first);
    double high = max == null ? Double.POSITIVE_INFINITY : steps.upTo((double) last);
    Truncation part = Truncation.of(whole, low, high);
    long from = Math.max(first, whole(steps.apply(part.quantile(Samplers.NEVER))));
    long to = Math.min(last, whole(steps.apply(part.upperQuantile(Samplers.NEVER))));
    if (to - from >= 0 && to - from < MAX_LISTED) {
      return new RankSampler(
          whole, steps, from, to, cumulative(whole, steps, from, to), new double[0], part);
    }
    double[] table = new double[0];
    if (whole.smooth() && whole.components().size() == 1) {
      table = new double[QuantileTable.LENGTH];
      QuantileTable.fit(part, table, 0);
    }
    return new RankSampler(whole, steps, from, to, new double[0], table, part);
  }

  private static long whole(double k) {
    return (long) Math.max(-LIMIT, Math.min(LIMIT, k));
  }

  private static double[] cumulative(Distribution whole, Discretisation steps, long from, long to) {
    double[] sums = new double[(int) (to - from) + 1];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      double k = (double) (from + i);
      sum += whole.between(steps.below(k), steps.upTo(k));
      sums[i] = sum;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  /** The least integer that comes up. */
  public long first() {
    return first;
  }

  /** The greatest integer that comes up. */
  public long last() {
    return last;
  }

  /** The integers at these ranks. */
  public void apply(double[] ranks, int size, long[] out) {
    if (whole == null) {
      for (int i = 0; i < size; i++) {
        out[i] = uniform(ranks[i], first, last);
      }
    } else if (cumulative.length > 0) {
      for (int i = 0; i < size; i++) {
        int at = Arrays.binarySearch(cumulative, ranks[i]);
        out[i] = first + Math.min(cumulative.length - 1, at < 0 ? -at - 1 : at);
      }
    } else {
      for (int i = 0; i < size; i++) {
        out[i] = limit(steps.apply(quantile(ranks[i])), first, last);
      }
    }
  }

  private double quantile(double rank) {
    return table.length > 0
        ? QuantileTable.ordered(table, (long) (rank * 0x1p53) << 11 | 1 << 10)
        : tails(java.util.Objects.requireNonNull(part), rank);
  }

  private static double tails(Distribution distribution, double rank) {
    return rank <= 0.5 ? distribution.quantile(rank) : distribution.upperQuantile(1 - rank);
  }

  /**
   * The integer at a rank of the part between narrower bounds, which lie within this one's, the
   * lower not above the upper.
   */
  public long within(double rank, long from, long to) {
    if (whole == null) {
      return uniform(rank, from, to);
    }
    double low = steps.below((double) from);
    double high = steps.upTo((double) to);
    if (!(whole.between(low, high) > 0)) {
      // Out in a tail whose mass no double holds: what lies nearest to the rest.
      return whole.cdf(low) > 0.5 ? from : to;
    }
    return limit(steps.apply(tails(Truncation.of(whole, low, high), rank)), from, to);
  }

  private static long limit(double k, long from, long to) {
    return Math.max(from, Math.min(to, (long) k));
  }

  private static long uniform(double rank, long from, long to) {
    long range = to - from + 1;
    long place = (long) (rank * 0x1p53) << 11;
    return range == 0
        ? place
        : from + Math.multiplyHigh(place, range) + (place >> 63 & range) + (range >> 63 & place);
  }
}
