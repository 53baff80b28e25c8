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
    return p <= 0
        ? -1
        : Inversion.solve(this::cdf, p, -1, Double.MAX_VALUE, lambda, 1 + Math.sqrt(lambda));
  }

  @Override
  public double upperQuantile(double q) {
    return q <= 0
        ? Double.POSITIVE_INFINITY
        : Inversion.solve(this::survival, q, -1, Double.MAX_VALUE, lambda, 1 + Math.sqrt(lambda));
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
