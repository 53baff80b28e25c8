package io.datagen.core.column;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import java.util.List;
import java.util.Optional;

/** A value of {@code type:}. Stateless. */
public interface ColumnType {
  /** Its name in a schema. */
  String name();

  /** One sentence for the reference. */
  String summary();

  /** Its own keys, beside those that every column has. */
  List<Key> keys();

  /** Reads a column's parameters; empty where a fault was found (and added). */
  Optional<Generator> parse(ColumnContext column);

  /** Its part of the language. */
  default Keys language() {
    return Keys.of(name(), summary(), keys());
  }
}
