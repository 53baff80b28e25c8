package io.datagen.core.regex;

import io.datagen.api.text.ByteWords;
import io.datagen.core.seed.Stream;

/**
 * A language's texts by number: a walk through arrays, a step of which writes up to eight bytes and
 * divides by multiplying with a reciprocal. Immutable; {@link WordTableBuilder} makes it.
 */
final class WordTable {
  /** The target of a step that ends the text. */
  static final int END = -1;

  /** The first step of each node, and one more. */
  final int[] firsts;

  /** 1 where a node's place 0 is the end of the text. */
  final byte[] ends;

  // Of each step: its first place in the node, the places of each of its labels and 2^64 divided by
  // them, which labels, where it leads, and how its places spread over those there.
  final long[] starts;
  final long[] shares;
  final long[] reciprocals;
  final Labels[] labels;
  final int[] targets;
  final Thinning[] thinnings;

  private final int mostSpreads;

  /**
   * Empty.
   *
   * @param mostSpreads further draws that the longest walk takes
   */
  WordTable(int nodes, int steps, int mostSpreads) {
    this.mostSpreads = mostSpreads;
    firsts = new int[nodes + 1];
    ends = new byte[nodes];
    starts = new long[steps];
    shares = new long[steps];
    reciprocals = new long[steps];
    labels = new Labels[steps];
    targets = new int[steps];
    thinnings = new Thinning[steps];
  }

  int mostSpreads() {
    return mostSpreads;
  }

  /**
   * Writes the text at a place, and up to seven bytes of anything behind; returns where it ends.
   *
   * @param spreads the streams of the walk's further draws
   */
  int write(byte[] bytes, int at, long place, Stream[] spreads, long row) {
    int node = 0;
    int end = at;
    int draws = 0;
    long left = place;
    do {
      if (left < ends[node]) {
        return end;
      }
      int step = step(node, left);
      left -= starts[step];
      long share = shares[step];
      // The estimate is the quotient or one below it, as left is below 2^62.
      long quotient = high(left, reciprocals[step]);
      long rest = left - quotient * share;
      long more = share - 1 - rest >>> 63;
      int label = (int) (quotient + more);
      left = rest - (share & -more);
      Labels texts = labels[step];
      ByteWords.putLong(bytes, end, texts.words()[label]);
      end += texts.lengths()[label];
      Thinning thinning = thinnings[step];
      if (thinning.each() != 0) {
        left = spread(thinning, left, spreads[draws++].at(row));
      }
      node = targets[step];
    } while (node != END);
    return end;
  }

  /** The node's last step that starts at the place or before. */
  private int step(int node, long place) {
    int low = firsts[node];
    int high = firsts[node + 1] - 1;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (starts[middle] <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static long spread(Thinning thinning, long place, long draw) {
    long start = place * thinning.each() + high(place, thinning.fraction());
    long next = (place + 1) * thinning.each() + high(place + 1, thinning.fraction());
    return start + Stream.below(draw, next - start);
  }

  /** The upper word of an unsigned product, the first factor at least 0. */
  private static long high(long a, long b) {
    return Math.multiplyHigh(a, b) + (b >> 63 & a);
  }
}
