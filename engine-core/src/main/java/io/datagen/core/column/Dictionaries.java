package io.datagen.core.column;

import io.datagen.api.vector.Dictionary;

/** The lists of one locale. */
public interface Dictionaries {
  /**
   * A list by its name: {@code first_name}.
   *
   * @throws IllegalArgumentException for a name that the locale has no list of
   */
  Dictionary list(String name);

  /** Whether there is such a list. */
  boolean has(String name);
}
