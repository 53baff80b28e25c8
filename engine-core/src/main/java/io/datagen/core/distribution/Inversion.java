package io.datagen.core.distribution;

/** Quantiles of distributions that know only their tails: a bracketed search. */
final class Inversion {
  /** A function that increases, or one that decreases, throughout. */
  interface Monotone {
    double at(double x);
  }

  private Inversion() {}

  /**
   * The x in [low, high], either may be infinite, at which f, monotone, is y &gt; 0. Regula falsi
   * on the logarithm of f (tails are nearly straight there) in the ITP form that never takes many
   * more steps than bisection (Oliveira, Takahashi, ACM TOMS 47, 2020, simplified).
   *
   * @param rising whether f increases
   * @param guess where to start
   * @param step how far to look first, &gt; 0
   */
  static double solve(
      Monotone f, boolean rising, double y, double low, double high, double guess, double step) {
    double target = StrictMath.log(y);
    double a = guess;
    double fa = signed(f, a, target, rising);
    double b = a;
    double fb = fa;
    double direction = fa < 0 ? 1 : -1;
    // Bracket it, doubling the step.
    while (fb != 0 && Math.signum(fb) == Math.signum(fa)) {
      a = b;
      fa = fb;
      b = Math.max(low, Math.min(high, b + direction * step));
      if (a == b) {
        return b;
      }
      fb = signed(f, b, target, rising);
      step *= 2;
    }
    return refine(f, target, rising, a, fa, b, fb);
  }

  private static double refine(
      Monotone f, double target, boolean rising, double a, double fa, double b, double fb) {
    int stuck = 0;
    for (int i = 0; i < 200 && fb != 0; i++) {
      double width = b - a;
      double x = b - fb * width / (fb - fa);
      boolean inside = Math.min(a, b) < x && x < Math.max(a, b);
      if (!inside || stuck > 2 || Double.isInfinite(fa) || Double.isInfinite(fb)) {
        x = a + width / 2;
        stuck = 0;
      }
      double tolerance = 0x1p-51 * Math.max(Math.abs(a), Math.abs(b));
      if (Math.abs(width) <= tolerance || x == a || x == b) {
        return x;
      }
      double fx = signed(f, x, target, rising);
      if (Math.abs(fx) < 0x1p-42) {
        return x;
      }
      if (Math.signum(fx) == Math.signum(fb)) {
        // The Illinois rule: the other end counts half, so that it moves, too.
        fa = Double.isInfinite(fa) ? fa : fa / 2;
        stuck += Math.abs(x - b) < Math.abs(width) / 64 && Math.abs(x - a) > tolerance ? 1 : 0;
      } else {
        a = b;
        fa = fb;
      }
      b = x;
      fb = fx;
    }
    return b;
  }

  private static double signed(Monotone f, double x, double target, boolean rising) {
    double difference = StrictMath.log(f.at(x)) - target;
    return rising ? difference : -difference;
  }
}
