package io.datagen.core.distribution;

/** Exponential: the time to the next of events that come at a rate. */
record ExponentialDistribution(double rate) implements Distribution {
  ExponentialDistribution {
    Positive.check("rate", rate);
  }

  @Override
  public double cdf(double x) {
    return x <= 0 ? 0 : -StrictMath.expm1(-rate * x);
  }

  @Override
  public double survival(double x) {
    return x <= 0 ? 1 : StrictMath.exp(-rate * x);
  }

  @Override
  public double quantile(double p) {
    return -StrictMath.log1p(-p) / rate;
  }

  @Override
  public double upperQuantile(double q) {
    return -StrictMath.log(q) / rate;
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
    return 1 / rate;
  }
}
