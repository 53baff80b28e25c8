package io.datagen.core.relationship;

/**
 * Several sequences merged into one so that each is spread as evenly as it can be: a tree of
 * two-way merges, each of which takes every element of its left side at the first place where the
 * left side's share has grown by one (Bresenham's line). Which element is where, and where each
 * element is, are computed from the lengths alone. Immutable.
 */
final class Interleaving {
  private static final int LEAF = -1;

  private final long[] lengths;

  /** Of each node: both sides together, and the left one. */
  private final long[] total;

  private final long[] left;

  /** The nodes below, or for a leaf {@link #LEAF} and its sequence. */
  private final int[] below;

  private final int[] above;
  private final int[] leaves;
  private int nodes;

  private Interleaving(long[] lengths) {
    int most = Math.max(1, 2 * lengths.length - 1);
    this.lengths = lengths;
    total = new long[most];
    left = new long[most];
    below = new int[2 * most];
    above = new int[most];
    leaves = new int[lengths.length];
  }

  /**
   * Merges sequences.
   *
   * @param lengths of the sequences, none of them 0, together at most 2^50
   * @param alone so many of the first ones are each taken out at the tree's top, which spreads them
   *     the more evenly the sooner; the rest is halved again and again
   */
  static Interleaving of(long[] lengths, int alone) {
    Interleaving tree = new Interleaving(lengths);
    if (lengths.length > 0) {
      tree.build(0, lengths.length, alone, LEAF);
    }
    return tree;
  }

  private int build(int from, int to, int alone, int parent) {
    int node = nodes++;
    above[node] = parent;
    for (int i = from; i < to; i++) {
      total[node] += lengths[i];
    }
    if (to - from == 1) {
      below[2 * node] = LEAF;
      below[2 * node + 1] = from;
      leaves[from] = node;
      return node;
    }
    int middle = alone > 0 ? from + 1 : middle(from, to, total[node]);
    for (int i = from; i < middle; i++) {
      left[node] += lengths[i];
    }
    below[2 * node] = build(from, middle, 0, node);
    below[2 * node + 1] = build(middle, to, alone - 1, node);
    return node;
  }

  /** Where the first half of the weight ends. */
  private int middle(int from, int to, long all) {
    long sum = lengths[from];
    int i = from + 1;
    while (i < to - 1 && sum + lengths[i] / 2 < all / 2) {
      sum += lengths[i++];
    }
    return i;
  }

  /** How many elements. */
  long size() {
    return lengths.length == 0 ? 0 : total[0];
  }

  /**
   * Which sequence the element at a place is of; its number within the sequence goes into {@code
   * index[0]}.
   */
  int locate(long place, long[] index) {
    int node = 0;
    long at = place;
    while (below[2 * node] != LEAF) {
      long before = times(at, left[node], total[node]);
      if (times(at + 1, left[node], total[node]) > before) {
        at = before;
        node = below[2 * node];
      } else {
        at -= before;
        node = below[2 * node + 1];
      }
    }
    index[0] = at;
    return below[2 * node + 1];
  }

  /** Where a sequence's element is. */
  long place(int sequence, long index) {
    int node = leaves[sequence];
    long at = index;
    for (int up = above[node]; up != LEAF; up = above[node]) {
      if (below[2 * up] == node) {
        at = times(at + 1, total[up], left[up], left[up] - 1) - 1;
      } else {
        at = times(at, total[up], total[up] - left[up]);
      }
      node = up;
    }
    return at;
  }

  /** The most elements of a sequence that any {@code window} neighbouring places hold. */
  long most(int sequence, long window) {
    return mostOf(leaves[sequence], window);
  }

  private long mostOf(int node, long window) {
    int up = above[node];
    if (up == LEAF) {
      return Math.min(window, total[node]);
    }
    long around = mostOf(up, window);
    return Math.min(total[node], times(around, total[node], total[up], total[up] - 1));
  }

  private static long times(long a, long b, long divisor) {
    return times(a, b, divisor, 0);
  }

  /** floor((a b + more) / divisor), exact where it is at most 2^50, as are all of these. */
  static long times(long a, long b, long divisor, long more) {
    long quotient = (long) ((double) a * (double) b / (double) divisor);
    // Off by a few at the most, so that the rest is small, and right whatever overflows.
    long rest = a * b + more - quotient * divisor;
    while (rest < 0) {
      rest += divisor;
      quotient--;
    }
    while (rest >= divisor) {
      rest -= divisor;
      quotient++;
    }
    return quotient;
  }
}
