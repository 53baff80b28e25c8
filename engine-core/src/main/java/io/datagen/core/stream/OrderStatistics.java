package io.datagen.core.stream;

import io.datagen.core.distribution.BetaDraw;
import io.datagen.core.seed.Stream;

/**
 * Of many uniform numbers in (0, 1), sorted, those at the ends of blocks, each without the others:
 * between the i-th and the j-th smallest, which are known, the m-th lies where a Beta(m - i, j - m)
 * number says (Devroye, "Non-Uniform Random Variate Generation", 1986, V.2.3; Bentley, Saxe,
 * "Generating Sorted Lists of Random Numbers", ACM TOMS 6, 1980). So the range of blocks is halved
 * until one is left, with a draw for each halving that its middle names.
 *
 * <p>The way down is kept, so that neighbouring blocks cost one number each. One thread owns it.
 */
final class OrderStatistics {
  private final Stream stream;
  private final long rows;
  private final long blocks;

  // The halvings on the way to the block asked for last: its ends, and the numbers there.
  private final long[] lows = new long[64];
  private final long[] highs = new long[64];
  private final double[] below = new double[64];
  private final double[] above = new double[64];
  private int depth;

  OrderStatistics(Stream stream, long rows) {
    this.stream = stream;
    this.rows = rows;
    this.blocks = (rows + EventModel.BLOCK - 1) / EventModel.BLOCK;
    highs[0] = blocks;
    above[0] = 1;
  }

  /** The last number before a block: 0 for the first, and 1 for the one behind the last. */
  double before(long block) {
    if (block == 0 || block == blocks) {
      return block == 0 ? 0 : 1;
    }
    // Only the ends of a range are known, so one goes up until the block lies inside.
    while (block <= lows[depth] || block >= highs[depth]) {
      if (block == lows[depth] && depth > 0) {
        return below[depth];
      }
      if (block == highs[depth]) {
        return above[depth];
      }
      depth--;
    }
    while (true) {
      long low = lows[depth];
      long high = highs[depth];
      long middle = low + high >>> 1;
      double number = number(low, middle, high);
      depth++;
      // Once found, to its right: the next block to be asked for lies there.
      boolean left = block < middle;
      lows[depth] = left ? low : middle;
      highs[depth] = left ? middle : high;
      below[depth] = left ? below[depth - 1] : number;
      above[depth] = left ? number : above[depth - 1];
      if (middle == block) {
        return number;
      }
    }
  }

  private double number(long low, long middle, long high) {
    double before = (double) (middle - low) * EventModel.BLOCK;
    // Behind the last block there is no number, but the end of the range.
    double after =
        (double)
            (high == blocks
                ? rows + 1 - middle * EventModel.BLOCK
                : (high - middle) * EventModel.BLOCK);
    double share = BetaDraw.at(stream, middle, before, after);
    return below[depth] + (above[depth] - below[depth]) * share;
  }
}
