package io.datagen.core.column;

import java.util.Set;

/**
 * A generator that draws from a distribution between bounds: what it guarantees follows from how it
 * draws.
 */
interface Sampled extends Generator {
  /** How it draws. */
  Sampling sampling();

  @Override
  default boolean unique() {
    return sampling().unique();
  }

  @Override
  default boolean countsRows() {
    return sampling().order().isPresent();
  }

  @Override
  default boolean ascending() {
    return sampling().unique() && sampling().increasing();
  }

  @Override
  default Set<String> honours() {
    return sampling().increasing()
        ? Set.of("min", "max", "monotonic_increasing")
        : Set.of("min", "max");
  }
}
