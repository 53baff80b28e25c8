package io.datagen.core.distribution;

import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a distribution, as schemas write it.
 *
 * @param key its name, kind and sentence
 * @param list whether it is a list of numbers
 */
public record Parameter(Key key, boolean list) {
  static Parameter required(String name, Kind kind, String description) {
    return new Parameter(Key.of(name, kind, description).needed(), false);
  }

  static Parameter optional(String name, Kind kind, String description, double standard) {
    return new Parameter(Key.of(name, kind, description).standard(standard), false);
  }

  static Parameter list(String name, String description) {
    return new Parameter(Key.of(name, Kind.listOf(Kind.NUMBER), description).needed(), true);
  }

  /** As schemas write it. */
  public String name() {
    return key.name();
  }

  /** The number where none is given, or null if one must be. */
  public @Nullable Double standard() {
    return (Double) key.standard();
  }
}
