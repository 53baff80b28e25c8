package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unique names in {@code .datagen/tmp}, on the file system where they get their final name.
 *
 * <p>Not {@link Files#createTempFile}: it makes files that only their owner may read, and a cache
 * may be shared.
 */
public final class Temporary {
  private static final String PREFIX = "part-";

  private Temporary() {}

  /** A new, empty file. */
  public static Path file(Home home) throws IOException {
    Path folder = home.temporary().toPath();
    Files.createDirectories(folder);
    String stem = PREFIX + ProcessHandle.current().pid() + '-';
    long number = System.nanoTime();
    while (true) {
      try {
        return Files.createFile(folder.resolve(stem + Long.toHexString(number)));
      } catch (FileAlreadyExistsException e) {
        number++;
      }
    }
  }

  /**
   * Deletes what killed processes left. Only with the repository's lock held: then nobody writes
   * such a file. The engine's own temporary files have other names and aren't touched.
   */
  static void sweep(Home home) {
    File[] files = home.temporary().listFiles();
    if (files == null) {
      return;
    }
    for (File file : files) {
      if (file.getName().startsWith(PREFIX)) {
        // one that can't be deleted is harmless and is tried again next time
        @SuppressWarnings("unused")
        boolean deleted = file.delete();
      }
    }
  }
}
