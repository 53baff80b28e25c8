package io.datagen.core.distribution;

import io.datagen.core.language.Keys;
import java.util.List;

/** A distribution's name and parameters in a schema. */
public interface DistributionType {
  /** As schemas write it. */
  String name();

  /** One sentence for the reference. */
  String summary();

  /** What it takes; nothing else is allowed. */
  List<Parameter> parameters();

  /**
   * The distribution with these parameters.
   *
   * @throws IllegalArgumentException with a sentence on what is missing or impossible
   */
  Distribution of(Parameters parameters);

  /** Its part of the language. */
  default Keys keys() {
    return Keys.of(name(), summary(), parameters().stream().map(Parameter::key).toList());
  }
}
