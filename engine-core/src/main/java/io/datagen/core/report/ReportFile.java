package io.datagen.core.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a report's file whole or not at all: under another name first, then moved in place. */
public final class ReportFile {
  private ReportFile() {}

  /**
   * Writes UTF-8 text, over what may be there.
   *
   * @throws IOException if the folder is missing or can't be written; nothing is left behind then
   */
  public static void write(Path file, String text) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("the folder of " + file + " does not exist");
    }
    // Not createTempFile: its files are their owner's alone, and a report is for whoever may read
    // the folder.
    Path draft =
        folder.resolve("." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
      move(draft, absolute);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
