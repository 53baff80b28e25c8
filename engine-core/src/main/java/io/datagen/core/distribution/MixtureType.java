package io.datagen.core.distribution;

import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.util.List;

/** {@code mixture}: one of several distributions, by weight. */
final class MixtureType implements DistributionType {
  static final String NAME = "mixture";

  /** The key of its parts. */
  static final String COMPONENTS = "components";

  private static final Key PARTS =
      Key.of(
              COMPONENTS,
              Kind.listOf(Kind.section("component"))
                  .atLeast(1)
                  .called("list of distributions, each with a `weight` (1)"),
              "One of which each value is drawn from, by weight.")
          .needed();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "One of several, by weight; all of them of whole numbers, or none.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter(PARTS, false));
  }

  @Override
  public Distribution of(Parameters parameters) {
    if (parameters.components().isEmpty()) {
      throw new IllegalArgumentException(
          "needs a list components, such as [{weight: 2, name: normal, mean: 5, std: 1}, ...]");
    }
    return new MixtureDistribution(parameters.components());
  }
}
