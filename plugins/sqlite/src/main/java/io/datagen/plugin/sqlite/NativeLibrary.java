package io.datagen.plugin.sqlite;

import io.datagen.api.natives.NativeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library: from where the launcher keeps such files, or else as the driver unpacks
 * it for this process alone.
 */
final class NativeLibrary {
  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";
  private static final String SCRATCH = "org.sqlite.tmpdir";

  private static boolean loaded;

  private NativeLibrary() {}

  /**
   * Loads it, unless that has been done, or the user's own settings say from where.
   *
   * @throws IOException if this machine can't
   */
  static synchronized void load() throws IOException {
    if (loaded) {
      return;
    }
    if (System.getProperty(PATH) != null || System.getProperty(SCRATCH) != null) {
      initialize();
    } else {
      Optional<Path> kept =
          NativeFile.of(
              SQLiteJDBCLoader.class,
              LibraryLoaderUtil.getNativeLibResourcePath()
                  + '/'
                  + LibraryLoaderUtil.getNativeLibName());
      if (kept.isEmpty() || !loadFrom(kept.get())) {
        loadFromScratch();
      }
    }
    loaded = true;
  }

  /**
   * Whether it could be: the folder may lie on a mount that runs no code. The driver's settings are
   * the whole process's, and another plugin's driver must not see ours.
   */
  private static boolean loadFrom(Path library) {
    String folder = String.valueOf(library.getParent());
    System.setProperty(PATH, folder);
    System.setProperty(NAME, library.getFileName().toString());
    System.setProperty(SCRATCH, folder);
    try {
      initialize();
      return true;
    } catch (IOException e) {
      return false;
    } finally {
      System.clearProperty(PATH);
      System.clearProperty(NAME);
      System.clearProperty(SCRATCH);
    }
  }

  /**
   * In a folder of this process's own. In the common one the driver also sweeps what earlier
   * processes left, and two processes that sweep at once print stack traces at each other.
   */
  private static void loadFromScratch() throws IOException {
    Path folder = Files.createTempDirectory("datagen-sqlite-");
    // Registered before the library's own files are, and so deleted after them.
    folder.toFile().deleteOnExit();
    System.setProperty(SCRATCH, folder.toString());
    try {
      initialize();
    } finally {
      System.clearProperty(SCRATCH);
    }
  }

  private static void initialize() throws IOException {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new IOException("SQLite's native library can't be loaded: " + e.getMessage(), e);
    }
  }
}
