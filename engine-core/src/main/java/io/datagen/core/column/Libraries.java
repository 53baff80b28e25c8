package io.datagen.core.column;

import io.datagen.api.provider.ValueSource;

/** The libraries behind values; asked only where a column needs them. */
@FunctionalInterface
public interface Libraries {
  /** The lists of a locale. */
  Dictionaries dictionaries(String locale);

  /** What makes values of expressions. */
  default ValueSource values() {
    throw new IllegalStateException("no library for expressions");
  }
}
