package io.datagen.core.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** How a command talks. */
final class ConsoleOptions {
  private static final String PROGRESS = "--progress";
  private static final String COLOR = "--color";
  private static final String QUIET = "--quiet";
  private static final String VERBOSE = "--verbose";

  /** When to do something that depends on a terminal. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  final boolean quiet;
  final boolean verbose;

  private final When progress;
  private final When color;
  private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

  ConsoleOptions(Given given) {
    progress = given.value(PROGRESS, When.AUTO);
    color = given.value(COLOR, When.AUTO);
    quiet = given.flag(QUIET);
    verbose = given.flag(VERBOSE);
  }

  static void declare(Usage spec) {
    spec.addOption(
            Options.value(
                PROGRESS,
                "auto|always|never",
                When.class,
                "Show progress on standard error (default: auto)."))
        .addOption(
            Options.value(
                COLOR,
                "auto|always|never",
                When.class,
                "Use colours (default: auto; NO_COLOR is honoured)."))
        .addOption(Options.flag(QUIET, "Print results and errors only."))
        .addOption(Options.flag(VERBOSE, "Print more, and a stack trace with an error."));
  }

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
