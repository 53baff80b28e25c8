package io.datagen.core.distribution;

/** The logarithm of the gamma function, by Stirling's series: to about 1e-15 of its terms. */
final class LogGamma {
  static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  private LogGamma() {}

  /** ln Gamma(x), x &gt; 0. */
  static double of(double x) {
    double product = 1;
    while (x < 16) {
      product *= x;
      x++;
    }
    double log = (x - 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + remainder(x);
    return log - StrictMath.log(product);
  }

  /** What Stirling's formula for ln Gamma(x) lacks, x &gt;= 16. */
  static double remainder(double x) {
    double r = 1 / (x * x);
    double sum = 1.0 / 156 * 691 / 2310;
    sum = 1.0 / 1188 - r * sum;
    sum = 1.0 / 1680 - r * sum;
    sum = 1.0 / 1260 - r * sum;
    sum = 1.0 / 360 - r * sum;
    sum = 1.0 / 12 - r * sum;
    return sum / x;
  }

  /** ln(1 + d) - d without cancellation, d &gt; -1. */
  static double logMinus(double d) {
    if (Math.abs(d) > 0.1) {
      return StrictMath.log1p(d) - d;
    }
    // ln((1+z)/(1-z)) with z = d / (2 + d): all terms of one sign, each 1/400 of the one before.
    double z = d / (2 + d);
    double square = z * z;
    double sum = 0;
    double power = z * square * 2;
    for (int k = 3; k < 25; k += 2) {
      sum += power / k;
      power *= square;
    }
    return sum - z * d;
  }
}
