package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs scripts that lie beside the tests. */
final class Python {
  private Python() {}

  /**
   * The lines that a script writes; a test that calls this is skipped where there is no Python.
   *
   * @param modules other scripts that it imports
   */
  static List<String> run(Path directory, String script, String input, String... modules)
      throws IOException, InterruptedException {
    for (String module : modules) {
      Files.write(directory.resolve(module), Semantics.lines(module));
    }
    Files.write(directory.resolve(script), Semantics.lines(script));
    Path in = Files.writeString(directory.resolve("in.py"), input);
    Path out = directory.resolve("out.txt");
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "-I", directory.resolve(script).toString())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "there is no python3 here");
      throw e;
    }
    assertEquals(0, process.waitFor());
    return Files.readAllLines(out);
  }
}
