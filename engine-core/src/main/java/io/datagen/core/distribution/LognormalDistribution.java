package io.datagen.core.distribution;

/** e to the power of a normal: its mean and deviation are those of the logarithm. */
record LognormalDistribution(NormalDistribution log) implements Distribution {
  LognormalDistribution(double mean, double sigma) {
    this(new NormalDistribution(mean, Positive.check("sigma", sigma)));
  }

  @Override
  public double cdf(double x) {
    return x <= 0 ? 0 : log.cdf(StrictMath.log(x));
  }

  @Override
  public double survival(double x) {
    return x <= 0 ? 1 : log.survival(StrictMath.log(x));
  }

  @Override
  public double quantile(double p) {
    return StrictMath.exp(log.quantile(p));
  }

  @Override
  public double upperQuantile(double q) {
    return StrictMath.exp(log.upperQuantile(q));
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
    return StrictMath.exp(log.mean() + log.std() * log.std() / 2);
  }
}
