package io.datagen.core.derived;

/**
 * The standard normal distribution function by Hart's rational approximation (Computer
 * Approximations, 1968, no. 5666, in the form of West, "Better approximations to cumulative normal
 * functions", Wilmott 2005): to 1e-15.
 */
final class NormalCdf {
  private static final double[] ABOVE = {
    3.52624965998911E-02,
    0.700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376
  };
  private static final double[] BELOW = {
    8.83883476483184E-02, 1.75566716318264, 16.064177579207, 86.7807322029461,
    296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752
  };
  private static final double FAR = 7.07106781186547;
  private static final double ROOT_OF_TWO_PI = 2.506628274631;

  private NormalCdf() {}

  /** P(Z &lt;= z). */
  static double at(double z) {
    double x = Math.abs(z);
    if (x > 37) {
      return z > 0 ? 1 : 0;
    }
    double tail = StrictMath.exp(-x * x / 2);
    if (x < FAR) {
      tail *= polynomial(ABOVE, x) / polynomial(BELOW, x);
    } else {
      tail /= (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) * ROOT_OF_TWO_PI;
    }
    return z > 0 ? 1 - tail : tail;
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
