package io.datagen.core.distribution;

/** Pareto: P(X &gt; x) = (scale / x)^shape from scale on. */
record ParetoDistribution(double shape, double scale) implements Distribution {
  ParetoDistribution {
    Positive.check("shape", shape);
    Positive.check("scale", scale);
  }

  @Override
  public double cdf(double x) {
    return x <= scale ? 0 : -StrictMath.expm1(shape * StrictMath.log(scale / x));
  }

  @Override
  public double survival(double x) {
    return x <= scale ? 1 : StrictMath.pow(scale / x, shape);
  }

  @Override
  public double quantile(double p) {
    return scale * StrictMath.exp(-StrictMath.log1p(-p) / shape);
  }

  @Override
  public double upperQuantile(double q) {
    return scale * StrictMath.exp(-StrictMath.log(q) / shape);
  }

  @Override
  public double min() {
    return scale;
  }

  @Override
  public double max() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double mean() {
    return shape > 1 ? shape * scale / (shape - 1) : Double.POSITIVE_INFINITY;
  }
}
