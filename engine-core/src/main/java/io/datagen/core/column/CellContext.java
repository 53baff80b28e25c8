package io.datagen.core.column;

import io.datagen.api.provider.ValueSource;
import io.datagen.core.seed.Stream;

/** What a generator may know of its place when it becomes a kernel. */
public interface CellContext {
  /** The stream of this cell for a role; each role is independent of the others. */
  Stream stream(String role);

  /**
   * The stream of a hidden record that several columns of a table read: a person, an address. It
   * depends on the table, the record's name and the role, not on any column.
   */
  Stream recordStream(String record, String role);

  /** The table's rows. */
  long rows();

  /** The lists of names, cities and the like for a locale. */
  Dictionaries dictionaries(String locale);

  /** The library that makes values of expressions. */
  default ValueSource values() {
    throw new IllegalStateException("no expression of a library's is made here");
  }
}
