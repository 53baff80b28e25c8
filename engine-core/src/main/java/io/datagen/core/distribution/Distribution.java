package io.datagen.core.distribution;

import java.util.List;

/**
 * A distribution of a number X, immutable, of plan time: its functions use {@link StrictMath} and
 * are the same on every machine.
 *
 * <p>That of a discrete X, an integer, is described by a continuous and increasing extension:
 * {@link #cdf} at an integer is exact, in between it is smooth, and the ceiling of a {@link
 * #quantile} is distributed as X.
 */
public interface Distribution {
  /** P(X &lt;= x). */
  double cdf(double x);

  /** P(X &gt; x), accurate where it is small. */
  double survival(double x);

  /** The x at which {@link #cdf} is p, 0 &lt;= p &lt;= 1; meant for p up to 1/2. */
  double quantile(double p);

  /** The x at which {@link #survival} is q, 0 &lt;= q &lt;= 1; meant for q up to 1/2. */
  double upperQuantile(double q);

  /** The least value, may be negative infinity. */
  double min();

  /** The greatest value, may be infinity. */
  double max();

  /** The expected value, infinite or not a number where there is none. */
  double mean();

  /** Whether X is an integer. */
  default boolean discrete() {
    return false;
  }

  /** Whether polynomials follow its quantiles; tables of these are made of such parts only. */
  default boolean smooth() {
    return true;
  }

  /**
   * This distribution as it is meant between bounds, either of which may be infinite: itself, but
   * where ranks are counted from the lower bound (Zipf).
   */
  default Distribution within(double min, double max) {
    return this;
  }

  /** Smooth parts that are drawn from by weight, of weight 1 in all; most have only one. */
  default List<Component> components() {
    return List.of(new Component(1, this));
  }

  /** P(a &lt; X &lt;= b), accurate in both tails. */
  default double between(double a, double b) {
    if (!(a < b)) {
      return 0;
    }
    // Infinite bounds say their answer without asking functions that are made for numbers.
    if (b == Double.POSITIVE_INFINITY) {
      return a == Double.NEGATIVE_INFINITY ? 1 : survival(a);
    }
    if (a == Double.NEGATIVE_INFINITY) {
      return cdf(b);
    }
    double above = survival(a);
    double mass = above < 0.5 ? above - survival(b) : cdf(b) - cdf(a);
    return Math.max(0, mass);
  }

  /** P(X = k); of a continuous X, of its rounding to an integer. */
  default double mass(long k) {
    return discrete() ? between(k - 1.0, (double) k) : between(k - 0.5, k + 0.5);
  }

  /** A part of a mixture. */
  record Component(double weight, Distribution distribution) {}
}
