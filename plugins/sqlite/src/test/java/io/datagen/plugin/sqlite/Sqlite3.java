package io.datagen.plugin.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shell {@code sqlite3}, which must be installed: the judge of what we write. */
final class Sqlite3 {
  private Sqlite3() {}

  /** Runs SQL or dot commands on a database; returns what they print, without the last newline. */
  static String run(Path database, String... sql) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sqlite3", "-batch", database.toString()));
    command.addAll(List.of(sql));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      return code == 0 ? text.stripTrailing() : "exit " + code + ": " + text;
    }
  }
}
