package io.datagen.core.distribution;

/**
 * The regularised incomplete beta function, by Lentz's evaluation of its continued fraction (Press
 * et al., "Numerical Recipes", 3rd edition, 6.4).
 */
final class IncompleteBeta {
  private IncompleteBeta() {}

  /** I of x; y is 1 - x, given so that it may be small. */
  static double of(double a, double b, double x, double y) {
    if (!(x > 0)) {
      return 0;
    }
    if (!(y > 0)) {
      return 1;
    }
    double front =
        StrictMath.exp(
            LogGamma.of(a + b)
                - LogGamma.of(a)
                - LogGamma.of(b)
                + a * StrictMath.log(x)
                + b * StrictMath.log(y));
    return x < (a + 1) / (a + b + 2)
        ? Math.min(1, front * fraction(a, b, x) / a)
        : Math.max(0, 1 - front * fraction(b, a, y) / b);
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < 100_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      double factor = d * c;
      h *= factor;
      if (Math.abs(factor - 1) < 0x1p-52) {
        break;
      }
    }
    return h;
  }

  /** Not 0. */
  private static double away(double x) {
    return Math.abs(x) < 1e-300 ? 1e-300 : x;
  }
}
