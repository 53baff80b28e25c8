package io.datagen.core.distribution;

/** Binomial: the successes among n trials, each with a chance of p. */
record BinomialDistribution(double n, double p) implements Distribution {
  BinomialDistribution {
    if (!(n >= 1 && n <= 1e9) || n != Math.rint(n)) {
      throw new IllegalArgumentException("n " + n + " is not a whole number from 1 to 1e9");
    }
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p " + p + " is not between 0 and 1");
    }
  }

  @Override
  public double cdf(double x) {
    return x <= -1 ? 0 : x >= n ? 1 : IncompleteBeta.of(n - x, x + 1, 1 - p, p);
  }

  @Override
  public double survival(double x) {
    return x <= -1 ? 1 : x >= n ? 0 : IncompleteBeta.of(x + 1, n - x, p, 1 - p);
  }

  @Override
  public double quantile(double lower) {
    return lower <= 0 ? -1 : solve(this::cdf, true, lower, StandardNormal.quantile(lower));
  }

  @Override
  public double upperQuantile(double q) {
    return q <= 0 ? n : solve(this::survival, false, q, -StandardNormal.quantile(q));
  }

  private double solve(Inversion.Monotone tail, boolean rising, double target, double z) {
    double width = Math.sqrt(n * p * (1 - p));
    double guess = Math.max(-0.9, Math.min(n - 0.1, n * p + width * z));
    return Inversion.solve(tail, rising, target, -1, n, guess, 0.1 + 0.01 * width);
  }

  @Override
  public double min() {
    return 0;
  }

  @Override
  public double max() {
    return n;
  }

  @Override
  public double mean() {
    return n * p;
  }

  @Override
  public boolean discrete() {
    return true;
  }
}
