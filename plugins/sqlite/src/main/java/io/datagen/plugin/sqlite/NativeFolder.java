package io.datagen.plugin.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where sqlite-jdbc unpacks its native library: a folder of this process's own. In the common one
 * it also sweeps what earlier processes left, and two processes that sweep at once print stack
 * traces at each other.
 */
final class NativeFolder {
  private static final String PROPERTY = "org.sqlite.tmpdir";

  private NativeFolder() {}

  /** Chooses the folder, unless the user or the launcher has. */
  static synchronized void choose() throws IOException {
    if (System.getProperty(PROPERTY) == null && System.getProperty("org.sqlite.lib.path") == null) {
      Path folder = Files.createTempDirectory("datagen-sqlite-");
      System.setProperty(PROPERTY, folder.toString());
      // Registered before the library's own files are, and so deleted after them.
      folder.toFile().deleteOnExit();
    }
  }
}
