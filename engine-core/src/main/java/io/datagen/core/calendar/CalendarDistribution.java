package io.datagen.core.calendar;

import io.datagen.core.distribution.Distribution;

/**
 * A calendar's values as steps from a start: for what needs a distribution and not a draw, such as
 * a part of it that another column leaves.
 *
 * @param start the value of step 0
 * @param unit of a step
 */
public record CalendarDistribution(Calendar calendar, long start, long unit)
    implements Distribution {

  /** A grid other than the calendar's own: a day's steps are 1 where values count days. */
  public CalendarDistribution {
    if (unit < 1) {
      throw new IllegalArgumentException("unit " + unit);
    }
  }

  private double places(double step) {
    double first = (double) step(0);
    if (step < first) {
      // Rising to the first value's own, so that its extension is no step.
      return step <= first - 1 ? 0 : (step - first + 1) * upTo((long) first);
    }
    if (step >= max()) {
      return (double) calendar.size();
    }
    double below = Math.floor(step);
    double lower = upTo((long) below);
    return lower + (step - below) * (upTo((long) below + 1) - lower);
  }

  private long step(long place) {
    return (calendar.value(place) - start) / unit;
  }

  private double upTo(long step) {
    return (double) calendar.upTo(start + step * unit);
  }

  @Override
  public double cdf(double x) {
    return places(x) / calendar.size();
  }

  @Override
  public double survival(double x) {
    return (calendar.size() - places(x)) / calendar.size();
  }

  @Override
  public double between(double a, double b) {
    return a < b ? Math.max(0, places(b) - places(a)) / calendar.size() : 0;
  }

  @Override
  public double quantile(double p) {
    return at(p * calendar.size());
  }

  @Override
  public double upperQuantile(double q) {
    return at(calendar.size() - q * calendar.size());
  }

  /** The step that has a place, and how much of its places lie below. */
  private double at(double place) {
    long whole = Math.max(0, Math.min(calendar.size() - 1, (long) Math.ceil(place) - 1));
    long step = step(whole);
    double below = upTo(step - 1);
    double share = (place - below) / (upTo(step) - below);
    return step - 1 + Math.max(0, Math.min(1, share));
  }

  @Override
  public double min() {
    return (double) step(0);
  }

  @Override
  public double max() {
    return (double) step(calendar.size() - 1);
  }

  @Override
  public double mean() {
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += Math.ceil(quantile((i + 0.5) / 1000));
    }
    return sum / 1000;
  }

  @Override
  public boolean discrete() {
    return true;
  }

  @Override
  public boolean smooth() {
    return false;
  }
}
