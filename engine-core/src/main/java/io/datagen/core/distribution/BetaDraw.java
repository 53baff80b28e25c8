package io.datagen.core.distribution;

import io.datagen.core.seed.Stream;

/**
 * Beta-distributed numbers in constant time whatever the parameters, as the share of one of two
 * Gamma-distributed numbers (Devroye, "Non-Uniform Random Variate Generation", 1986, IX.3.2). Those
 * come by Marsaglia and Tsang's exact method ("A Simple Method for Generating Gamma Variables", ACM
 * TOMS 26, 2000), which rejects less than one pair of draws in twenty; each further pair is from a
 * stream of its own, so that the number is a pure function of stream and row. A quantile of the
 * incomplete beta function would take hundreds of times as long, growing with the root of the
 * parameters.
 */
public final class BetaDraw {
  /** Streams of the second Gamma number, behind those of the first. */
  private static final int SECOND = 1 << 16;

  private BetaDraw() {}

  /**
   * A number in (0, 1), distributed as Beta(a, b).
   *
   * @param a at least 1, up to 2^62
   * @param b at least 1, up to 2^62
   */
  public static double at(Stream stream, long row, double a, double b) {
    double x = gamma(a, stream, row, 0);
    double y = gamma(b, stream, row, SECOND);
    return x / (x + y);
  }

  private static double gamma(double shape, Stream stream, long row, int first) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    for (int i = first; ; i += 2) {
      double x = StandardNormal.quantile(Stream.unit(stream.draw(i).at(row)));
      double t = c * x;
      double v = 1 + t;
      if (v <= 0) {
        continue;
      }
      double u = Stream.unit(stream.draw(i + 1).at(row));
      double squared = x * x;
      // The second test is log u < x^2 / 2 + d (1 - v^3 + log v^3), written so that nothing
      // cancels where d is large.
      if (u < 1 - 0.0331 * squared * squared
          || StrictMath.log(u)
              < squared / 2 + d * (3 * LogGamma.logMinus(t) - 3 * t * t - t * t * t)) {
        return d * v * v * v;
      }
    }
  }
}
