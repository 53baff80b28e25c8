package io.datagen.core.command;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** One of the program's commands. */
interface Command {
  String name();

  /** Adds the options and what {@code --help} says. */
  void declare(CommandSpec spec);

  /** Does it; returns the exit code. */
  int run(Given given, PrintWriter out) throws IOException;
}
