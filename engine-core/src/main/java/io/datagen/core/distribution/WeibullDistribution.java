package io.datagen.core.distribution;

/** Weibull: P(X &gt; x) = e^-(x / scale)^shape. */
record WeibullDistribution(double shape, double scale) implements Distribution {
  WeibullDistribution {
    Positive.check("shape", shape);
    Positive.check("scale", scale);
  }

  @Override
  public double cdf(double x) {
    return x <= 0 ? 0 : -StrictMath.expm1(-StrictMath.pow(x / scale, shape));
  }

  @Override
  public double survival(double x) {
    return x <= 0 ? 1 : StrictMath.exp(-StrictMath.pow(x / scale, shape));
  }

  @Override
  public double quantile(double p) {
    return scale * StrictMath.pow(-StrictMath.log1p(-p), 1 / shape);
  }

  @Override
  public double upperQuantile(double q) {
    return scale * StrictMath.pow(-StrictMath.log(q), 1 / shape);
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
    return scale * StrictMath.exp(LogGamma.of(1 + 1 / shape));
  }
}
