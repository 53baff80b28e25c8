package io.datagen.core.distribution;

/**
 * A distribution's part within (low, high], its mass outside shared out in proportion: the inverse
 * of a uniform place between the bounds' own probabilities, each taken from the nearer tail, so
 * that a part far out is as accurate as one in the middle.
 */
final class Truncation implements Distribution {
  private final Distribution whole;
  private final double low;
  private final double high;
  private final double below;
  private final double above;
  private final double mass;

  private Truncation(Distribution whole, double low, double high) {
    this.whole = whole;
    this.low = low;
    this.high = high;
    this.below = whole.cdf(low);
    this.above = whole.survival(high);
    this.mass = whole.between(low, high);
  }

  /**
   * The part within bounds, either of which may be infinite.
   *
   * @throws IllegalArgumentException if there is no mass
   */
  static Truncation of(Distribution whole, double low, double high) {
    Truncation part = new Truncation(whole, low, high);
    if (!(part.mass > 0)) {
      throw new IllegalArgumentException(
          "the distribution has no mass from " + low + " to " + high);
    }
    return part;
  }

  /** The whole's probability of the part. */
  double mass() {
    return mass;
  }

  @Override
  public double cdf(double x) {
    return x <= low ? 0 : x >= high ? 1 : Math.min(1, whole.between(low, x) / mass);
  }

  @Override
  public double survival(double x) {
    return x <= low ? 1 : x >= high ? 0 : Math.min(1, whole.between(x, high) / mass);
  }

  @Override
  public double quantile(double p) {
    return at(below + p * mass, above + (1 - p) * mass);
  }

  @Override
  public double upperQuantile(double q) {
    return at(below + (1 - q) * mass, above + q * mass);
  }

  private double at(double lower, double upper) {
    double x = lower <= 0.5 ? whole.quantile(lower) : whole.upperQuantile(upper);
    return Math.max(low, Math.min(high, x));
  }

  @Override
  public double min() {
    return Math.max(low, whole.min());
  }

  @Override
  public double max() {
    return Math.min(high, whole.max());
  }

  /** By the middles of a thousand strata: for {@code describe}, to some digits. */
  @Override
  public double mean() {
    double sum = 0;
    for (int i = 0; i < 500; i++) {
      double low = quantile((i + 0.5) / 1000);
      double high = upperQuantile((i + 0.5) / 1000);
      sum += discrete() ? Math.ceil(low) + Math.ceil(high) : low + high;
    }
    return sum / 1000;
  }

  @Override
  public boolean discrete() {
    return whole.discrete();
  }
}
