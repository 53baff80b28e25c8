package io.datagen.core.command;

import java.util.List;

/**
 * An option of a command.
 *
 * @param names one or more, as they are typed
 * @param label what {@code --help} writes for its value
 * @param type the value's, or the type of each where there are several
 */
record Option(List<String> names, Kind kind, String label, Class<?> type, String description) {

  /** What follows an option. */
  enum Kind {
    /** Nothing; it asks for the help page. */
    HELP,
    /** Nothing. */
    FLAG,
    /** A value. */
    VALUE,
    /** A value, each time that it is given. */
    REPEATED,
    /** Values between commas. */
    COMMAS,
    /** {@code K=V}, each time that it is given. */
    PAIRS
  }

  Option {
    names = List.copyOf(names);
  }

  /** Whether something follows it. */
  boolean takesValue() {
    return kind != Kind.HELP && kind != Kind.FLAG;
  }

  /** What it is called inside the program: the last of its names. */
  String name() {
    return names.get(names.size() - 1);
  }
}
