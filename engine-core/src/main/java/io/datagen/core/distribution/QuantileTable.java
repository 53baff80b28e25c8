package io.datagen.core.distribution;

/**
 * A continuous distribution's quantile function as pieces of cubic polynomials, so that a draw
 * costs a few additions and multiplications whatever the distribution. Each half of the
 * probabilities is cut into octaves towards its tail (1/2 to 1/4, 1/4 to 1/8, ...) and each octave
 * into 32 pieces (Hormann, Leydold: "Continuous Random Variate Generation by Fast Numerical
 * Inversion", ACM TOMACS 13, 2003, with pieces found by their bits and not by a search). Relative
 * error some 1e-9 for smooth densities; beyond 2^-{@value #OCTAVES} of either tail nothing is told
 * apart.
 */
final class QuantileTable {
  static final int OCTAVES = 40;
  private static final int PIECE_BITS = 5;
  private static final int PIECES = 1 << PIECE_BITS;
  private static final int HALF = OCTAVES * PIECES;

  /** Coefficients of one table, and the median behind them. */
  static final int LENGTH = 2 * HALF * 4 + 1;

  /** The parts of a piece between which {@link #ordered} draws straight lines. */
  private static final int STEPS = 1 << 10;

  private QuantileTable() {}

  /** Puts a distribution's pieces into {@code out[offset .. offset + LENGTH)}. */
  static void fit(Distribution distribution, double[] out, int offset) {
    double lowest = 0.5 / (1L << OCTAVES);
    double range = distribution.upperQuantile(lowest) - distribution.quantile(lowest);
    if (!(range < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("its values exceed the largest double; bound it by max");
    }
    double median = distribution.quantile(0.5);
    out[offset + LENGTH - 1] = median;
    for (int half = 0; half < 2; half++) {
      double previous = median;
      for (int octave = 0; octave < OCTAVES; octave++) {
        double base = 1.0 / (2L << octave + 1);
        for (int piece = PIECES - 1; piece >= 0; piece--) {
          double width = base / PIECES;
          double from = base + width * piece;
          double start = at(distribution, half, from);
          int place = offset + ((half * OCTAVES + octave) * PIECES + piece) * 4;
          double quarter = at(distribution, half, from + width / 4);
          double end = at(distribution, half, from + 3 * width / 4);
          cubic(start, quarter, end, previous, out, place);
          previous = start;
        }
      }
    }
  }

  private static double at(Distribution distribution, int half, double p) {
    return half == 0 ? distribution.quantile(p) : distribution.upperQuantile(p);
  }

  /** The cubic through values at 0, 1/4, 3/4 and 1, or a line where that would not be monotone. */
  private static void cubic(double y0, double y1, double y3, double y4, double[] out, int place) {
    double d01 = (y1 - y0) * 4;
    double d13 = (y3 - y1) * 2;
    double d34 = (y4 - y3) * 4;
    double d013 = (d13 - d01) * 4 / 3;
    double d134 = (d34 - d13) * 4 / 3;
    double c3 = d134 - d013;
    // d01 t + d013 t (t - 1/4) + c3 t (t - 1/4) (t - 3/4), multiplied out.
    double c2 = d013 - c3;
    double c1 = d01 - d013 / 4 + c3 * 3 / 16;
    boolean monotone = monotone(c1, c2, c3, y0, y4);
    out[place] = y0;
    out[place + 1] = monotone ? c1 : y4 - y0;
    out[place + 2] = monotone ? c2 : 0;
    out[place + 3] = monotone ? c3 : 0;
  }

  /**
   * Whether the slope c1 + 2 c2 t + 3 c3 t^2 never opposes the rise in [0, 1], by more than
   * rounding can hide over a step of {@link #ordered}.
   */
  private static boolean monotone(double c1, double c2, double c3, double y0, double y4) {
    double sign = Math.signum(y4 - y0);
    double turn = -c2 / (3 * c3);
    boolean inside = turn > 0 && turn < 1;
    double least = 16 * STEPS * Math.ulp(Math.max(Math.abs(y0), Math.abs(y4)));
    return c1 * sign >= least
        && (c1 + 2 * c2 + 3 * c3) * sign >= least
        && (!inside || (c1 + c2 * turn) * sign >= least);
  }

  /** Replaces each draw's place by the quantile it stands for; the table begins at 0. */
  static void apply(double[] table, long[] draws, int size, double[] out) {
    for (int i = 0; i < size; i++) {
      out[i] = evaluate(table, 0, draws[i]);
    }
  }

  /** The same with each draw's own table, at {@code tables[i] * LENGTH}. */
  static void apply(double[] table, long[] tables, long[] draws, int size, double[] out) {
    for (int i = 0; i < size; i++) {
      out[i] = evaluate(table, (int) tables[i] * LENGTH, draws[i]);
    }
  }

  /**
   * The first bit chooses the half, leading zeros the octave, five bits the piece and the next 52
   * the place in it: 3.4 ns, no branch.
   */
  static double evaluate(double[] table, int offset, long draw) {
    int half = (int) (draw >>> 63);
    long tail = draw << 1 | 1;
    int octave = Math.min(Long.numberOfLeadingZeros(tail), OCTAVES - 1);
    long bits = tail << octave;
    int piece = (int) (bits >>> 63 - PIECE_BITS) & PIECES - 1;
    double t = Double.longBitsToDouble(bits << PIECE_BITS + 1 >>> 12 | 0x3ff0000000000000L) - 1;
    int place = offset + ((half * OCTAVES + octave) * PIECES + piece) * 4;
    return ((table[place + 3] * t + table[place + 2]) * t + table[place + 1]) * t + table[place];
  }

  /**
   * The quantile at a place, p = place / 2^64 unsigned, never less than that at a lesser place: the
   * cubics at 1,024 points of a piece, kept within the piece's ends, and straight lines between. (A
   * cubic's own last bits may go back.)
   */
  static double ordered(double[] table, long place) {
    long upper = place >> 63;
    long tail = Math.max(place ^ upper, 1L << 63 - OCTAVES) << 1 | 1;
    int octave = Long.numberOfLeadingZeros(tail);
    long bits = tail << octave;
    int piece = (int) (bits >>> 63 - PIECE_BITS) & PIECES - 1;
    int index = octave * PIECES + piece;
    int half = (int) upper & HALF;
    int at = (half + index) * 4;
    // Within the octave the next piece, else the first one of the octave nearer to the median.
    int next = piece < PIECES - 1 ? at + 4 : (half + index + 1 - 2 * PIECES) * 4;
    double start = table[at];
    double end = octave == 0 && piece == PIECES - 1 ? table[LENGTH - 1] : table[next];
    double t = Double.longBitsToDouble(bits << PIECE_BITS + 1 >>> 12 | 0x3ff0000000000000L) - 1;
    double step = Math.floor(t * STEPS);
    double a = between(cubic(table, at, step / STEPS), start, end);
    double b = between(cubic(table, at, (step + 1) / STEPS), start, end);
    return between(a + (b - a) * (t * STEPS - step), a, b);
  }

  /** The least distance of quantiles at places that are 1/rows apart, in last bits of them. */
  static double resolution(double[] table, double rows) {
    double least = Double.POSITIVE_INFINITY;
    for (int half = 0; half < 2; half++) {
      for (int i = 0; i < HALF; i++) {
        int at = (half * HALF + i) * 4;
        double width = 0x1p-2 / PIECES / (1L << i / PIECES);
        double rise = table[at + 1] + table[at + 2] + table[at + 3];
        double bits = Math.ulp(Math.abs(table[at]) + Math.abs(rise));
        least = Math.min(least, Math.abs(rise) / (width * rows) / bits);
      }
    }
    return least;
  }

  private static double cubic(double[] table, int at, double t) {
    return ((table[at + 3] * t + table[at + 2]) * t + table[at + 1]) * t + table[at];
  }

  private static double between(double x, double a, double b) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), x));
  }
}
