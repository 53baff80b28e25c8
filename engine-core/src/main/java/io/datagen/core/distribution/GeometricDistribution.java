package io.datagen.core.distribution;

/** Geometric: how many trials, each with a chance of p, it takes to the first success; 1, 2, ... */
record GeometricDistribution(double p) implements Distribution {
  GeometricDistribution {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p " + p + " is not between 0 and 1");
    }
  }

  @Override
  public double cdf(double x) {
    return x <= 0 ? 0 : -StrictMath.expm1(x * StrictMath.log1p(-p));
  }

  @Override
  public double survival(double x) {
    return x <= 0 ? 1 : StrictMath.exp(x * StrictMath.log1p(-p));
  }

  @Override
  public double quantile(double lower) {
    return StrictMath.log1p(-lower) / StrictMath.log1p(-p);
  }

  @Override
  public double upperQuantile(double q) {
    return StrictMath.log(q) / StrictMath.log1p(-p);
  }

  @Override
  public double min() {
    return 1;
  }

  @Override
  public double max() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double mean() {
    return 1 / p;
  }

  @Override
  public boolean discrete() {
    return true;
  }
}
