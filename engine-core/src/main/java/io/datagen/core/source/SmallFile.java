package io.datagen.core.source;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file as a whole, by the JDK's older stream: the newer ones load its network library,
 * which takes some milliseconds and asks the system for three sockets, to learn what it has.
 */
public final class SmallFile {
  private SmallFile() {}

  /**
   * Its bytes.
   *
   * @throws IOException if it can't be read; of the kind that says why
   */
  public static byte[] read(Path file) throws IOException {
    try (FileInputStream in = new FileInputStream(file.toString())) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      // It says so of whatever can't be opened; this names the reason.
      return Files.readAllBytes(file);
    }
  }
}
