package io.datagen.core.distribution;

/** Beta, over 0 to 1. */
record BetaDistribution(double alpha, double beta) implements Distribution {
  BetaDistribution {
    Positive.check("alpha", alpha);
    Positive.check("beta", beta);
  }

  @Override
  public double cdf(double x) {
    return IncompleteBeta.of(alpha, beta, x, 1 - x);
  }

  @Override
  public double survival(double x) {
    return IncompleteBeta.of(beta, alpha, 1 - x, x);
  }

  @Override
  public double quantile(double p) {
    return p <= 0 ? 0 : solve(p, alpha, beta, mean());
  }

  @Override
  public double upperQuantile(double q) {
    return q <= 0 ? 1 : 1 - solve(q, beta, alpha, 1 - mean());
  }

  /** Over the logit of x, in which both tails are nearly straight. */
  private static double solve(double p, double a, double b, double mean) {
    Inversion.Monotone cdf = t -> IncompleteBeta.of(a, b, logistic(t), logistic(-t));
    double width = Math.sqrt(1 / a + 1 / b);
    double guess = StrictMath.log(mean / (1 - mean)) + width * StandardNormal.quantile(p);
    return logistic(Inversion.solve(cdf, true, p, -1e6, 1e6, guess, 0.1 * width));
  }

  private static double logistic(double t) {
    return 1 / (1 + StrictMath.exp(-t));
  }

  @Override
  public double min() {
    return 0;
  }

  @Override
  public double max() {
    return 1;
  }

  @Override
  public double mean() {
    return alpha / (alpha + beta);
  }
}
