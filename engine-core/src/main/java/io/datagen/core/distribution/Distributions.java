package io.datagen.core.distribution;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All distributions that a schema can name, but {@code uniform}, which is what its bounds say, and
 * {@code mixture}, whose components are distributions in turn.
 */
public final class Distributions {
  private static final List<DistributionType> ALL =
      List.of(
          type("normal", p -> new NormalDistribution(p[0], p[1]), "mean", "std"),
          type("lognormal", p -> new LognormalDistribution(p[0], p[1]), "mean", "sigma"),
          type("poisson", p -> new PoissonDistribution(p[0]), "lambda"),
          type("exponential", p -> new ExponentialDistribution(p[0]), "rate"),
          type("pareto", p -> new ParetoDistribution(p[0], p[1]), "shape", "scale"),
          type("weibull", p -> new WeibullDistribution(p[0], p[1]), "shape", "scale"),
          type("geometric", p -> new GeometricDistribution(p[0]), "p"),
          type("gamma", p -> new GammaDistribution(p[0], p[1]), "shape", "scale"),
          type("beta", p -> new BetaDistribution(p[0], p[1]), "alpha", "beta"),
          type("zipf", p -> ZipfDistribution.of(p[0]), "exponent"),
          type("binomial", p -> new BinomialDistribution(p[0], p[1]), "n", "p"),
          type(
              "triangular",
              p -> new TriangularDistribution(p[0], p[1], p[2]),
              "low",
              "mode",
              "high"),
          new EmpiricalDistribution.Type());

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

  /** Poisson with mean lambda. */
  public static Distribution poisson(double lambda) {
    return new PoissonDistribution(lambda);
  }

  /** Draws from one of several distributions by weight; all are discrete or none is. */
  public static Distribution mixture(List<Distribution.Component> components) {
    return new MixtureDistribution(components);
  }

  private static DistributionType type(
      String name, Function<double[], Distribution> maker, String... parameters) {
    List<Parameter> declared = List.of(parameters).stream().map(Parameter::required).toList();
    return new Numeric(name, declared, maker);
  }

  /** One whose parameters are numbers, all required. */
  private record Numeric(
      String name, List<Parameter> parameters, Function<double[], Distribution> maker)
      implements DistributionType {
    @Override
    public Distribution of(Parameters values) {
      return maker.apply(parameters.stream().mapToDouble(values::number).toArray());
    }
  }
}
