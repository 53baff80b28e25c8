package io.datagen.core.kernel;

import io.datagen.core.seed.Stream;

/** A probability as a threshold for draws, met to within 2^-62; 0 and 1 exactly. */
public final class Probability {
  private final long threshold;

  private Probability(long threshold) {
    this.threshold = threshold;
  }

  /**
   * The threshold of p.
   *
   * @throws IllegalArgumentException unless 0 &lt;= p &lt;= 1
   */
  public static Probability of(double p) {
    return new Probability((long) (checked(p) * 0x1p62));
  }

  /**
   * That {@link Stream#unit} of a draw, which has its upper 52 bits, is below p.
   *
   * @throws IllegalArgumentException unless 0 &lt;= p &lt;= 1
   */
  public static Probability ofUnit(double p) {
    long below = (long) Math.ceil(checked(p) * 0x1p52 - 0.5);
    return new Probability(below << 10);
  }

  private static double checked(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a probability of " + p + ", not from 0 to 1");
    }
    return p;
  }

  /** 1 if the draw is a hit, else 0. */
  public long hit(long draw) {
    return (draw >>> 2) - threshold >>> 63;
  }

  /** Replaces draws by 1 or 0. */
  public void hits(long[] draws, int size) {
    long limit = threshold;
    for (int i = 0; i < size; i++) {
      draws[i] = (draws[i] >>> 2) - limit >>> 63;
    }
  }

  /** The hits among up to 64 draws, as bits: the lowest for the first of them. */
  public long hits(long[] draws, int from, int count) {
    long limit = threshold;
    long hits = 0;
    for (int i = 0; i < count; i++) {
      hits |= ((draws[from + i] >>> 2) - limit >>> 63) << i;
    }
    return hits;
  }

  /** Whether there can be no hit. */
  public boolean isNever() {
    return threshold == 0;
  }
}
