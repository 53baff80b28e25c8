package io.datagen.core.column;

import io.datagen.core.distribution.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A distribution in another unit: X / step.
 *
 * @param of the distribution of X
 */
record Rescaled(Distribution of, double step) implements Distribution {
  /** A distribution in that unit; none is none. */
  static @Nullable Distribution by(double step, @Nullable Distribution of) {
    return of == null || step == 1 ? of : new Rescaled(of, step);
  }

  @Override
  public double cdf(double x) {
    return of.cdf(x * step);
  }

  @Override
  public double survival(double x) {
    return of.survival(x * step);
  }

  @Override
  public double quantile(double p) {
    return of.quantile(p) / step;
  }

  @Override
  public double upperQuantile(double q) {
    return of.upperQuantile(q) / step;
  }

  @Override
  public double min() {
    return of.min() / step;
  }

  @Override
  public double max() {
    return of.max() / step;
  }

  @Override
  public double mean() {
    return of.mean() / step;
  }

  @Override
  public Distribution within(double min, double max) {
    return new Rescaled(of.within(min * step, max * step), step);
  }
}
