package io.datagen.bootstrap.provision;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** The cache can't be written: asking the network again would not help. */
public final class DiskFailure extends IOException {
  private static final long serialVersionUID = 1;

  /** Says it in words: Java's message is often only a file's name. */
  public DiskFailure(IOException cause) {
    super(words(cause), cause);
  }

  private static String words(IOException cause) {
    if (cause instanceof AccessDeniedException denied) {
      return "no permission to write " + denied.getFile();
    }
    if (cause instanceof FileSystemException failed) {
      String why = failed.getReason() == null ? "can't be written" : failed.getReason();
      return failed.getFile() + ": " + why;
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
