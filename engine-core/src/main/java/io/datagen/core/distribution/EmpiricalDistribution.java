package io.datagen.core.distribution;

import java.util.ArrayList;
import java.util.List;

/** A histogram: uniform within each of the bins between ascending edges, the bins by weight. */
final class EmpiricalDistribution {
  private static final int MAX_BINS = 256;

  private EmpiricalDistribution() {}

  static Distribution of(double[] edges, double[] weights) {
    if (edges.length != weights.length + 1 || weights.length > MAX_BINS) {
      throw new IllegalArgumentException(
          "needs one edge in bins more than there are weights, and has "
              + edges.length
              + " for "
              + weights.length
              + (weights.length > MAX_BINS ? "; " + MAX_BINS + " weights at the most" : ""));
    }
    List<Distribution.Component> bins = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (!(edges[i] < edges[i + 1])) {
        throw new IllegalArgumentException(
            "bin edge " + edges[i + 1] + " is not above " + edges[i]);
      }
      if (!(weights[i] >= 0)) {
        throw new IllegalArgumentException("weight " + weights[i] + " is not at least 0");
      }
      if (weights[i] > 0) {
        Distribution bin = new UniformDistribution(edges[i], edges[i + 1]);
        bins.add(new Distribution.Component(weights[i], bin));
      }
    }
    return new MixtureDistribution(bins);
  }

  /** {@code empirical} in a schema. */
  record Type() implements DistributionType {
    private static final Parameter BINS =
        Parameter.list("bins", "The edges of the bins, ascending, one more than weights.");
    private static final Parameter WEIGHTS =
        Parameter.list("weights", "How likely each bin is; of any sum.");

    @Override
    public String name() {
      return "empirical";
    }

    @Override
    public String summary() {
      return "A histogram: uniform within each bin.";
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(BINS, WEIGHTS);
    }

    @Override
    public Distribution of(Parameters parameters) {
      return of(parameters.list(BINS), parameters.list(WEIGHTS));
    }

    private static Distribution of(double[] edges, double[] weights) {
      return EmpiricalDistribution.of(edges, weights);
    }
  }
}
