package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The independent judges: Python programs and sqlite3's own shell. */
final class Judges {
  private static final Path FOLDER =
      Datagen.REPOSITORY.resolve("integration-tests/src/test/python");

  private Judges() {}

  /** The command that runs a judge; the test is skipped (on CI: fails) where there is no Python. */
  static List<String> command(String judge, Object... arguments) {
    need("python3");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("python3", "-B", FOLDER.resolve(judge).toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** Runs a judge and fails with what it found. */
  static String accept(String judge, Object... arguments) {
    Outcome outcome = run(command(judge, arguments));
    assertEquals(0, outcome.exit(), () -> outcome.out() + outcome.err());
    return outcome.out().strip();
  }

  /** Runs SQL through the shell of SQLite. */
  static String sqlite(Path database, String sql) {
    need("sqlite3");
    return run(List.of("sqlite3", database.toString(), sql)).expect(0).out().strip();
  }

  private static Outcome run(List<String> command) {
    return Processes.run(Datagen.REPOSITORY, Map.of("PYTHONUTF8", "1"), command);
  }

  private static void need(String program) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return;
      }
    }
    if (System.getenv("CI") != null) {
      fail(program + " is not installed");
    }
    Assumptions.abort(program + " is not installed");
  }
}
