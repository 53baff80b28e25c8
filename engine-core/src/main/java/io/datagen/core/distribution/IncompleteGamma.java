package io.datagen.core.distribution;

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P: the series for small x,
 * Lentz's continued fraction for large, and for large a a quadrature of the integrand over the tail
 * (Press et al., "Numerical Recipes", 3rd edition, 6.2).
 */
final class IncompleteGamma {
  private static final double LARGE = 100;

  private IncompleteGamma() {}

  /** P(a, x), a &gt; 0. */
  static double lower(double a, double x) {
    if (!(x > 0)) {
      return 0;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 1;
    }
    if (a >= LARGE) {
      double tail = tail(a, x);
      return x > a - 1 ? 1 - tail : tail;
    }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
  }

  /** Q(a, x), a &gt; 0. */
  static double upper(double a, double x) {
    if (!(x > 0)) {
      return 1;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (a >= LARGE) {
      double tail = tail(a, x);
      return x > a - 1 ? tail : 1 - tail;
    }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
  }

  /** x^a e^-x / Gamma(a) / x. */
  static double density(double a, double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double b = a - 1;
    if (b < 16) {
      return StrictMath.exp(b * StrictMath.log(x) - x - LogGamma.of(a));
    }
    return StrictMath.exp(
            b * LogGamma.logMinus((x - b) / b) - LogGamma.remainder(b) - LogGamma.HALF_LOG_TWO_PI)
        / Math.sqrt(b);
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (double n = a + 1; term > sum * 0x1p-54; n++) {
      term *= x / n;
      sum += term;
    }
    return Math.min(1, sum * density(a, x) * x);
  }

  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < 1000; i++) {
      double an = -i * (i - a);
      b += 2;
      d = an * d + b;
      d = Math.abs(d) < 1e-300 ? 1e-300 : d;
      c = b + an / c;
      c = Math.abs(c) < 1e-300 ? 1e-300 : c;
      d = 1 / d;
      double factor = d * c;
      h *= factor;
      if (Math.abs(factor - 1) < 0x1p-53) {
        break;
      }
    }
    return Math.min(1, h * density(a, x) * x);
  }

  /** The integral from x away from the mode, to where nothing is left. */
  private static double tail(double a, double x) {
    double mode = a - 1;
    double width = Math.sqrt(mode);
    double end =
        x > mode
            ? Math.max(mode + 11.5 * width, x + 6 * width)
            : Math.max(0, Math.min(mode - 7.5 * width, x - 5 * width));
    double sum = 0;
    for (int i = 0; i < Quadrature.POINTS; i++) {
      double t = x + (end - x) * Quadrature.point(i);
      sum += Quadrature.weight(i) * density(a, t);
    }
    return sum * Math.abs(end - x);
  }
}
