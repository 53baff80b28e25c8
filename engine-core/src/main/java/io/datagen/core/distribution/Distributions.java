package io.datagen.core.distribution;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All distributions that a schema can name, but {@code uniform}, which is what its bounds say. */
public final class Distributions {
  private static final List<DistributionType> ALL =
      List.of(
          type(
              "normal",
              "The bell curve.",
              p -> new NormalDistribution(p[0], p[1]),
              number("mean", "Its middle."),
              positive("std", "Its standard deviation.")),
          type(
              "lognormal",
              "Numbers above 0 whose logarithm is normal: prices, sizes, durations.",
              p -> new LognormalDistribution(p[0], p[1]),
              number("mean", "The mean of the logarithm."),
              positive("sigma", "The standard deviation of the logarithm.")),
          type(
              "poisson",
              "Counts of independent events.",
              p -> new PoissonDistribution(p[0]),
              positive("lambda", "The mean.")),
          type(
              "exponential",
              "Waiting times of independent events.",
              p -> new ExponentialDistribution(p[0]),
              positive("rate", "Events a unit; the mean is 1/rate.")),
          type(
              "pareto",
              "Few large, many small, from scale on.",
              p -> new ParetoDistribution(p[0], p[1]),
              positive("shape", "The larger, the thinner the tail."),
              positive("scale", "The least value.")),
          type(
              "weibull",
              "Lifetimes.",
              p -> new WeibullDistribution(p[0], p[1]),
              positive("shape", "Below 1 early failures, above 1 wear."),
              positive("scale", "About 63 % of the values lie below.")),
          type(
              "geometric",
              "Trials up to the first success, which counts; 1 at the least.",
              p -> new GeometricDistribution(p[0]),
              parameter("p", Kind.SHARE, "The chance of success.")),
          type(
              "gamma",
              "Numbers above 0, such as sums of waiting times.",
              p -> new GammaDistribution(p[0], p[1]),
              positive("shape", "How many are summed, not necessarily whole."),
              positive("scale", "The mean of each.")),
          type(
              "beta",
              "Shares from 0 to 1.",
              p -> new BetaDistribution(p[0], p[1]),
              positive("alpha", "The first shape, the weight of 1."),
              positive("beta", "The second shape, the weight of 0.")),
          type(
              "zipf",
              "Ranks from min on (1 where there is none), the first the most frequent.",
              p -> ZipfDistribution.of(p[0]),
              positive("exponent", "How fast frequencies fall.")),
          type(
              "binomial",
              "Successes among trials.",
              p -> new BinomialDistribution(p[0], p[1]),
              parameter("n", Kind.integer(1, 1_000_000_000), "How many trials."),
              parameter("p", Kind.SHARE, "The chance of each to succeed.")),
          type(
              "triangular",
              "Between two values, one most likely.",
              p -> new TriangularDistribution(p[0], p[1], p[2]),
              number("low", "The least value."),
              number("mode", "The likeliest value."),
              number("high", "The greatest value.")),
          new EmpiricalDistribution.Type(),
          new MixtureType());

  private Distributions() {}

  /** All, in the order of documentation. */
  public static List<DistributionType> all() {
    return ALL;
  }

  /** The distribution of a name. */
  public static Optional<DistributionType> named(String name) {
    return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** Uniform over [min, max]. */
  public static Distribution uniform(double min, double max) {
    return new UniformDistribution(min, max);
  }

  /** Chi-square, as a sum of squares of so many independent normal numbers has it. */
  public static Distribution chiSquare(int degrees) {
    return new GammaDistribution(degrees / 2.0, 2);
  }

  /** Poisson with mean lambda. */
  public static Distribution poisson(double lambda) {
    return new PoissonDistribution(lambda);
  }

  /** Draws from one of several distributions by weight; all are discrete or none is. */
  public static Distribution mixture(List<Distribution.Component> components) {
    return new MixtureDistribution(components);
  }

  /**
   * The key that names a distribution.
   *
   * @param description of what, in one sentence
   */
  public static Key key(String description) {
    return Key.of("distribution", Kind.DISTRIBUTION, description)
        .standard("uniform")
        .naming(keys());
  }

  /**
   * The key that names a distribution where one of them needs no parameters.
   *
   * @param free that distribution
   */
  public static Key keyWithout(String free, String description) {
    List<Keys> keys = new ArrayList<>();
    for (Keys named : keys()) {
      List<Key> parameters =
          named.all().stream().map(p -> Key.of(p.name(), p.kind(), p.description())).toList();
      keys.add(named.name().equals(free) ? Keys.of(free, named.summary(), parameters) : named);
    }
    return Key.of("distribution", Kind.DISTRIBUTION, description).naming(keys);
  }

  /** The distributions' part of the language. */
  public static List<Keys> keys() {
    List<Keys> keys = new ArrayList<>();
    keys.add(Keys.of("uniform", "Each value between the bounds as likely as any other."));
    ALL.forEach(type -> keys.add(type.keys()));
    return keys;
  }

  private static Parameter number(String name, String description) {
    return parameter(name, Kind.NUMBER, description);
  }

  private static Parameter positive(String name, String description) {
    return parameter(name, Kind.POSITIVE, description);
  }

  private static Parameter parameter(String name, Kind kind, String description) {
    return Parameter.required(name, kind, description);
  }

  private static DistributionType type(
      String name,
      String summary,
      Function<double[], Distribution> maker,
      Parameter... parameters) {
    return new Numeric(name, summary, List.of(parameters), maker);
  }

  /** One whose parameters are numbers, all required. */
  private record Numeric(
      String name,
      String summary,
      List<Parameter> parameters,
      Function<double[], Distribution> maker)
      implements DistributionType {
    @Override
    public Distribution of(Parameters values) {
      return maker.apply(parameters.stream().mapToDouble(values::number).toArray());
    }
  }
}
