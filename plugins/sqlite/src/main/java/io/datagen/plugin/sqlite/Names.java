package io.datagen.plugin.sqlite;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names taken in a database, where tables and indexes share them and case doesn't count. */
final class Names {
  private final Set<String> taken = new HashSet<>();

  /** A name as SQLite compares it: only ASCII letters are folded, but more does no harm here. */
  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Quoted, so that it may be a keyword or hold anything. */
  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Takes a name; returns whether it was free. */
  boolean take(String name) {
    return taken.add(fold(name));
  }

  /** Takes the name or, where it is not free, the name with the first number that makes it so. */
  String takeFree(String name) {
    String free = name;
    for (int number = 2; !take(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }
}
