package io.datagen.core.distribution;

/** Uniform over [min, max]. */
record UniformDistribution(double min, double max) implements Distribution {
  UniformDistribution {
    if (!(min <= max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException("min " + min + " and max " + max + " are no range");
    }
  }

  @Override
  public double cdf(double x) {
    return min == max ? (x < min ? 0 : 1) : Math.min(1, Math.max(0, x - min) / (max - min));
  }

  @Override
  public double survival(double x) {
    return min == max ? (x < min ? 1 : 0) : Math.min(1, Math.max(0, max - x) / (max - min));
  }

  @Override
  public double quantile(double p) {
    return min + (max - min) * p;
  }

  @Override
  public double upperQuantile(double q) {
    return max - (max - min) * q;
  }

  @Override
  public double mean() {
    return min / 2 + max / 2;
  }
}
