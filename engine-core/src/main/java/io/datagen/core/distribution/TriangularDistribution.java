package io.datagen.core.distribution;

import java.util.List;

/** Triangular: from low to high, likeliest at the mode. */
record TriangularDistribution(double low, double mode, double high) implements Distribution {
  TriangularDistribution {
    if (!(low <= mode && mode <= high && low < high)) {
      throw new IllegalArgumentException(
          "needs low, mode and high in ascending order, not " + low + ", " + mode + " and " + high);
    }
  }

  @Override
  public double cdf(double x) {
    if (x <= low) {
      return 0;
    }
    if (x >= high) {
      return 1;
    }
    return x <= mode && mode > low
        ? (x - low) / (high - low) * ((x - low) / (mode - low))
        : 1 - survival(x);
  }

  @Override
  public double survival(double x) {
    if (x <= low) {
      return 1;
    }
    if (x >= high) {
      return 0;
    }
    return x >= mode && high > mode
        ? (high - x) / (high - low) * ((high - x) / (high - mode))
        : 1 - cdf(x);
  }

  @Override
  public double quantile(double p) {
    double rising = (mode - low) / (high - low);
    return p <= rising
        ? low + Math.sqrt(p * (high - low) * (mode - low))
        : high - Math.sqrt((1 - p) * (high - low) * (high - mode));
  }

  @Override
  public double upperQuantile(double q) {
    double falling = (high - mode) / (high - low);
    return q <= falling
        ? high - Math.sqrt(q * (high - low) * (high - mode))
        : low + Math.sqrt((1 - q) * (high - low) * (mode - low));
  }

  /** The rising side and the falling one: the density has a kink between them. */
  @Override
  public List<Component> components() {
    if (low == mode || mode == high) {
      return List.of(new Component(1, this));
    }
    return List.of(
        new Component((mode - low) / (high - low), new TriangularDistribution(low, mode, mode)),
        new Component((high - mode) / (high - low), new TriangularDistribution(mode, mode, high)));
  }

  @Override
  public double min() {
    return low;
  }

  @Override
  public double max() {
    return high;
  }

  @Override
  public double mean() {
    return (low + mode + high) / 3;
  }
}
