package io.datagen.core.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One of several distributions by weight. */
record MixtureDistribution(List<Component> components) implements Distribution {
  MixtureDistribution(List<Component> components) {
    double total = 0;
    for (Component component : components) {
      total += Positive.check("weight", component.weight());
      if (component.distribution().discrete() != components.get(0).distribution().discrete()) {
        throw new IllegalArgumentException("can't mix discrete and continuous distributions");
      }
    }
    if (components.isEmpty()) {
      throw new IllegalArgumentException("a mixture needs components");
    }
    List<Component> parts = new ArrayList<>();
    for (Component component : components) {
      for (Component part : component.distribution().components()) {
        parts.add(new Component(component.weight() / total * part.weight(), part.distribution()));
      }
    }
    this.components = List.copyOf(parts);
  }

  private double sum(ToDoubleFunction<Distribution> function) {
    double sum = 0;
    for (Component component : components) {
      sum += component.weight() * function.applyAsDouble(component.distribution());
    }
    return sum;
  }

  @Override
  public Distribution within(double min, double max) {
    return new MixtureDistribution(
        components.stream()
            .map(c -> new Component(c.weight(), c.distribution().within(min, max)))
            .toList());
  }

  @Override
  public double cdf(double x) {
    return sum(part -> part.cdf(x));
  }

  @Override
  public double survival(double x) {
    return sum(part -> part.survival(x));
  }

  @Override
  public double between(double a, double b) {
    return sum(part -> part.between(a, b));
  }

  @Override
  public double mass(long k) {
    return sum(part -> part.mass(k));
  }

  @Override
  public double quantile(double p) {
    return solve(this::cdf, true, p, part -> part.quantile(p));
  }

  @Override
  public double upperQuantile(double q) {
    return solve(this::survival, false, q, part -> part.upperQuantile(q));
  }

  /** It lies between the components' own. */
  private double solve(
      Inversion.Monotone tail, boolean rising, double p, ToDoubleFunction<Distribution> quantile) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Component component : components) {
      double x = quantile.applyAsDouble(component.distribution());
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
    return p <= 0 || low == high
        ? (rising ? low : high)
        : Inversion.solve(tail, rising, p, low, high, low, (high - low) / 8);
  }

  @Override
  public double min() {
    return components.stream().mapToDouble(c -> c.distribution().min()).min().orElseThrow();
  }

  @Override
  public double max() {
    return components.stream().mapToDouble(c -> c.distribution().max()).max().orElseThrow();
  }

  @Override
  public double mean() {
    return sum(Distribution::mean);
  }

  @Override
  public boolean discrete() {
    return components.get(0).distribution().discrete();
  }
}
