package io.datagen.core.distribution;

/** All distributions. */
public final class Distributions {
  private Distributions() {}

  /** Uniform over [min, max]. */
  public static Distribution uniform(double min, double max) {
    return new UniformDistribution(min, max);
  }

  /** Poisson with mean lambda. */
  public static Distribution poisson(double lambda) {
    return new PoissonDistribution(lambda);
  }
}
