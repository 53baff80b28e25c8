package io.datagen.plugin.sqlite.file;

import java.io.IOException;

/**
 * What no two rows may share, as far as it has no null.
 *
 * @param name what a message calls it
 * @param columns how many columns it has, the first ones of an entry
 * @param whole whether entries are sorted by these alone
 */
public record UniqueKey(String name, int columns, boolean whole) {
  /** What to say where a key isn't unique. */
  IOException comesTwice(String values) {
    return new IOException(name + " is not unique: " + values + " comes twice");
  }
}
