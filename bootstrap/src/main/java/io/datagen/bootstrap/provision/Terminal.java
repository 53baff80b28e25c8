package io.datagen.bootstrap.provision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether stderr is a terminal on which a bar may move. */
final class Terminal {
  private Terminal() {}

  /**
   * @param progress the option's value: auto, always or never
   */
  static boolean moving(String progress) {
    if (!progress.equals("auto")) {
      return progress.equals("always");
    }
    if ("dumb".equals(System.getenv("TERM")) || System.getenv("CI") != null) {
      return false;
    }
    String told = System.getProperty("datagen.terminal");
    if (told != null) {
      return told.equals("true");
    }
    // Java knows about stdin and stdout only; Linux tells what stderr is. Elsewhere lines are right
    // everywhere, if less pretty. Looked at only when something is about to be fetched.
    Path stderr = Path.of("/proc/self/fd/2");
    if (Files.isSymbolicLink(stderr)) {
      try {
        String target = Files.readSymbolicLink(stderr).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return false;
  }
}
