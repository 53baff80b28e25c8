package io.datagen.core.kernel;

import io.datagen.core.seed.Stream;

/**
 * Each place that is left is as likely as its share of the weight that is left. That is the law of
 * the exponential keys of Efraimidis and Spirakis ("Weighted Random Sampling with a Reservoir",
 * Information Processing Letters 2006), at one draw and log n steps a place instead of a logarithm
 * for each of all places, and in whole numbers, so that it is the same on every machine: weights
 * stand in a tree of partial sums (Fenwick, "A New Data Structure for Cumulative Frequency Tables",
 * Software: Practice and Experience 1994). They are met to within 2^-62 of their sum; a weight of 0
 * is never drawn.
 */
public final class WeightedUrn implements Urn {
  private static final double SUM = 0x1p62;

  private final long[] weights;
  private final long[] tree;
  private final int highest;
  private final int[] drawn;
  private final long sum;
  private long left;
  private int draws;

  /**
   * An urn.
   *
   * @param weights of any positive, finite sum, none negative
   */
  public WeightedUrn(double... weights) {
    int n = weights.length;
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    this.weights = new long[n];
    this.tree = new long[n + 1];
    long whole = 0;
    int places = 0;
    for (int i = 0; i < n; i++) {
      if (weights[i] > 0) {
        // At least 1, so that every place comes up in the end.
        this.weights[i] = 1 + (long) Math.max(0, weights[i] / total * (SUM - n) - 1);
        places++;
        whole += this.weights[i];
        add(i, this.weights[i]);
      }
    }
    highest = Integer.highestOneBit(n);
    drawn = new int[places];
    sum = whole;
    left = whole;
  }

  @Override
  public void refill() {
    for (int i = 0; i < draws; i++) {
      add(drawn[i], weights[drawn[i]]);
    }
    draws = 0;
    left = sum;
  }

  @Override
  public long draw(long bits) {
    long rest = Stream.below(bits, left);
    int place = 0;
    for (int step = highest; step > 0; step >>= 1) {
      int next = place + step;
      if (next < tree.length && tree[next] <= rest) {
        place = next;
        rest -= tree[next];
      }
    }
    add(place, -weights[place]);
    left -= weights[place];
    drawn[draws++] = place;
    return place;
  }

  private void add(int place, long weight) {
    for (int i = place + 1; i < tree.length; i += i & -i) {
      tree[i] += weight;
    }
  }
}
