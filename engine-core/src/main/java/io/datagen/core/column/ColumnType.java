package io.datagen.core.column;

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

  /**
   * A key of a mapping.
   *
   * @param description what it means, its unit and its default, in one sentence
   */
  record Key(String name, String description) {}
}
