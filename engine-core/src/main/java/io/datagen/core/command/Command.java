package io.datagen.core.command;

import java.io.IOException;
import java.io.PrintWriter;

/** One of the program's commands. */
interface Command {
  String name();

  /** Adds the options and what {@code --help} says. */
  void declare(Usage spec);

  /** Does it; returns the exit code. */
  int run(Given given, PrintWriter out) throws IOException;
}
