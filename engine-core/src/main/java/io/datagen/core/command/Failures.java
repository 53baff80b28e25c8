package io.datagen.core.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What went wrong with a file, in a sentence. The JDK's own messages are often just the file's
 * name.
 */
final class Failures {
  private Failures() {}

  static String describe(IOException e) {
    if (e instanceof FileSystemException f && f.getFile() != null) {
      // A temporary name means nothing to the user; the folder that it was to lie in does.
      Path file = Path.of(f.getFile());
      Path name = file.getFileName();
      Path folder = file.getParent();
      if (name != null && folder != null && name.toString().contains(".datagen-")) {
        return folder
            + ": no file can be made there"
            + (f.getReason() == null ? "" : " (" + f.getReason() + ")");
      }
    }
    if (e instanceof NoSuchFileException f && f.getReason() == null) {
      return f.getFile() + ": there is no such file or folder";
    }
    if (e instanceof AccessDeniedException f && f.getReason() == null) {
      return f.getFile() + ": permission denied";
    }
    if (e instanceof NotDirectoryException f) {
      return f.getFile() + ": not a folder";
    }
    if (e instanceof FileAlreadyExistsException f) {
      return f.getReason() == null && f.getOtherFile() == null && !f.getFile().contains(" ")
          ? f.getFile() + ": is there already, and is no folder"
          : Objects.requireNonNullElse(f.getMessage(), f.getFile());
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getFile() + ": " + f.getReason();
    }
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
