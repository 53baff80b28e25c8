package io.datagen.core.distribution;

/** Gamma, of mean shape x scale. */
record GammaDistribution(double shape, double scale) implements Distribution {
  GammaDistribution {
    Positive.check("shape", shape);
    Positive.check("scale", scale);
  }

  @Override
  public double cdf(double x) {
    return IncompleteGamma.lower(shape, x / scale);
  }

  @Override
  public double survival(double x) {
    return IncompleteGamma.upper(shape, x / scale);
  }

  @Override
  public double quantile(double p) {
    return p <= 0 ? 0 : solve(true, p, StandardNormal.quantile(p));
  }

  @Override
  public double upperQuantile(double q) {
    return q <= 0 ? Double.POSITIVE_INFINITY : solve(false, q, -StandardNormal.quantile(q));
  }

  /** Over the logarithm of x, in which both tails are nearly straight. */
  private double solve(boolean lower, double p, double z) {
    // Wilson and Hilferty: the cube root is nearly normal; far below, the first term of the series.
    double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
    double guess =
        root > 0.3
            ? StrictMath.log(shape) + 3 * StrictMath.log(root)
            : (StrictMath.log(lower ? p : 1 - p) + LogGamma.of(shape + 1)) / shape;
    Inversion.Monotone tail =
        lower
            ? t -> IncompleteGamma.lower(shape, StrictMath.exp(t))
            : t -> IncompleteGamma.upper(shape, StrictMath.exp(t));
    return scale
        * StrictMath.exp(Inversion.solve(tail, lower, p, -1e6, 700, Math.min(guess, 600), 0.01));
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
    return shape * scale;
  }
}
