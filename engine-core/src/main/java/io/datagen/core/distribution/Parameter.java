package io.datagen.core.distribution;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a distribution, as schemas write it.
 *
 * @param list whether it is a list of numbers
 * @param standard the number where none is given, or null if one must be
 */
public record Parameter(String name, boolean list, @Nullable Double standard) {
  static Parameter required(String name) {
    return new Parameter(name, false, null);
  }

  static Parameter optional(String name, double standard) {
    return new Parameter(name, false, standard);
  }

  static Parameter list(String name) {
    return new Parameter(name, true, null);
  }
}
