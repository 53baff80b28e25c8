package io.datagen.core.relationship;

import io.datagen.core.seed.Stream;

/** A fan-out whose counts can be shared out anew by other draws. */
public interface KeyedFanOut extends FanOut {
  /** The same counts by permutations of that stream. */
  KeyedFanOut keyed(Stream stream);
}
