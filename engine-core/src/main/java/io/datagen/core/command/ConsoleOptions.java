package io.datagen.core.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/** How a command talks. */
final class ConsoleOptions {
  /** When to do something that depends on a terminal. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--progress",
      paramLabel = "auto|always|never",
      description = "Show progress on standard error (default: auto).")
  When progress = When.AUTO;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Use colours (default: auto; NO_COLOR is honoured).")
  When color = When.AUTO;

  @Option(names = "--quiet", description = "Print results and errors only.")
  boolean quiet;

  @Option(names = "--verbose", description = "Print more, and a stack trace with an error.")
  boolean verbose;

  private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

  /** Prints a warning. */
  void warn(String message) {
    if (!quiet) {
      err.println("warning: " + message);
    }
  }

  /** Whether progress is to be shown, and how. */
  boolean showsProgress() {
    return !quiet && progress != When.NEVER;
  }

  /** Styles for standard output. */
  Style style() {
    boolean on =
        color == When.ALWAYS
            || color == When.AUTO && System.getenv("NO_COLOR") == null && Terminal.isStdout();
    return new Style(on);
  }

  /** Text with or without escape sequences. */
  record Style(boolean on) {
    String bold(String text) {
      return on ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String dim(String text) {
      return on ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    String good(String text) {
      return on ? "\u001b[32m" + text + "\u001b[0m" : text;
    }

    String bad(String text) {
      return on ? "\u001b[31m" + text + "\u001b[0m" : text;
    }

    String name(String text) {
      return on ? "\u001b[36m" + text + "\u001b[0m" : text;
    }
  }
}
