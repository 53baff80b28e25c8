package io.datagen.core.distribution;

/** Normal (Gaussian). */
record NormalDistribution(double mean, double std) implements Distribution {
  NormalDistribution {
    if (Double.isNaN(mean) || Double.isInfinite(mean)) {
      throw new IllegalArgumentException("mean " + mean + " is not a finite number");
    }
    Positive.check("std", std);
  }

  @Override
  public double cdf(double x) {
    return StandardNormal.survival((mean - x) / std);
  }

  @Override
  public double survival(double x) {
    return StandardNormal.survival((x - mean) / std);
  }

  @Override
  public double quantile(double p) {
    return mean + std * StandardNormal.quantile(p);
  }

  @Override
  public double upperQuantile(double q) {
    return mean - std * StandardNormal.quantile(q);
  }

  @Override
  public double min() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double max() {
    return Double.POSITIVE_INFINITY;
  }
}
