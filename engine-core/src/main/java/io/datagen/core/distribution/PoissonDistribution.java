package io.datagen.core.distribution;

/** Poisson with mean lambda &gt; 0: the number of events where lambda are expected. */
record PoissonDistribution(double lambda) implements Distribution {
  /** Beyond it nothing is left of any lambda. */
  private static final double FAR = 1e20;

  PoissonDistribution {
    if (!(lambda > 0) || lambda > 1e18) {
      throw new IllegalArgumentException("lambda " + lambda + " is not above 0 (and up to 1e18)");
    }
  }

  @Override
  public double cdf(double x) {
    return x <= -1 ? 0 : x > FAR ? 1 : IncompleteGamma.upper(x + 1, lambda);
  }

  @Override
  public double survival(double x) {
    return x <= -1 ? 1 : x > FAR ? 0 : IncompleteGamma.lower(x + 1, lambda);
  }

  @Override
  public double mass(long k) {
    return k < 0 ? 0 : IncompleteGamma.density(k + 1.0, lambda);
  }

  @Override
  public double quantile(double p) {
    return p <= 0 ? -1 : solve(this::cdf, true, p, StandardNormal.quantile(p));
  }

  @Override
  public double upperQuantile(double q) {
    return q <= 0
        ? Double.POSITIVE_INFINITY
        : solve(this::survival, false, q, -StandardNormal.quantile(q));
  }

  /** From Cornish and Fisher's expansion, which is nearly it. */
  private double solve(Inversion.Monotone tail, boolean rising, double p, double z) {
    double width = Math.sqrt(lambda);
    double guess = Math.max(-1, lambda + width * z + (z * z - 4) / 6);
    double step = 0.01 * (1 + width) + 0.1;
    return Inversion.solve(tail, rising, p, -1, Double.MAX_VALUE, guess, step);
  }

  @Override
  public double min() {
    return 0;
  }

  @Override
  public double max() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double mean() {
    return lambda;
  }

  @Override
  public boolean discrete() {
    return true;
  }
}
