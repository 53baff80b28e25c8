package io.datagen.core.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a standard stream is a terminal. The JDK can only tell of all at once. */
final class Terminal {
  private Terminal() {}

  static boolean isStdout() {
    return is(1);
  }

  static boolean isStderr() {
    return is(2);
  }

  private static boolean is(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | RuntimeException e) {
      // No /proc: where nobody can tell, plain text is right for all.
      return false;
    }
  }
}
