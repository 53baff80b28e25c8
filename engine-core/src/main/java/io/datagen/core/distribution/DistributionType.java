package io.datagen.core.distribution;

import java.util.List;

/** A distribution's name and parameters in a schema. */
public interface DistributionType {
  /** As schemas write it. */
  String name();

  /** What it takes; nothing else is allowed. */
  List<Parameter> parameters();

  /**
   * The distribution with these parameters.
   *
   * @throws IllegalArgumentException with a sentence on what is missing or impossible
   */
  Distribution of(Parameters parameters);
}
