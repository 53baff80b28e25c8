package io.datagen.core.command;

import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A text file that replaces none unless {@code --overwrite} says so. */
final class NewFile {
  private NewFile() {}

  static void write(Path file, String text, Given given) throws IOException {
    if (given.flag(GenerateCommand.OVERWRITE)) {
      Files.writeString(file, text);
      return;
    }
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(file + ": is there already; --overwrite replaces it");
    }
  }
}
