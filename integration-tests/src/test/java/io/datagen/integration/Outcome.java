package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

/**
 * How a process ended.
 *
 * @param command what was run
 * @param exit its exit code
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 */
record Outcome(List<String> command, int exit, String out, String err) {
  Outcome {
    command = List.copyOf(command);
  }

  /** Fails unless the process ended with this code and without a stack trace. */
  Outcome expect(int code) {
    assertEquals(code, exit, this::toString);
    assertFalse(err.contains("\tat "), this::toString);
    return this;
  }

  @Override
  public String toString() {
    return String.join(" ", command)
        + "\nexit code "
        + exit
        + "\nstandard output: "
        + shortened(out)
        + "\nstandard error: "
        + shortened(err);
  }

  private static String shortened(String text) {
    return text.length() > 4000 ? text.substring(0, 4000) + " ..." : text;
  }
}
