package io.datagen.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a process to its end. */
final class Processes {
  private static final long TIMEOUT_SECONDS = 180;

  private Processes() {}

  static Outcome run(Path directory, Map<String, String> environment, List<String> command) {
    try {
      // Files, not pipes: nothing blocks, whatever a process writes where.
      Path out = Files.createTempFile("datagen-it", ".out");
      Path err = Files.createTempFile("datagen-it", ".err");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
          throw new AssertionError(
              "still running after " + TIMEOUT_SECONDS + " s: " + String.join(" ", command));
        }
        return new Outcome(
            command, process.exitValue(), Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
