package io.datagen.bootstrap;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The classes of a command as an archive that the JVM maps into memory at its next start, in place
 * of reading and verifying each: that takes half the time. The JVM ignores an archive that doesn't
 * fit it or its class path any more.
 */
final class ClassArchive {
  private static final String PROPERTY = "datagen.archive";

  private ClassArchive() {}

  /**
   * Makes the archive that was asked for, a second once, from the list of loaded classes that this
   * JVM writes. Whatever goes wrong: there is none then.
   */
  static void make() {
    String name = name();
    if (name.isEmpty()) {
      return;
    }
    Path made = Path.of(name + '.' + ProcessHandle.current().pid());
    try {
      trim(list(name));
      if (dump(list(name), made) == 0) {
        Files.move(made, Path.of(name));
      }
    } catch (IOException e) {
      // the next run tries again
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      delete(made);
    }
  }

  /** Takes away the JVM's list, whether an archive came of it or not. */
  static void clean() {
    String name = name();
    if (!name.isEmpty()) {
      delete(list(name));
    }
  }

  private static String name() {
    return System.getProperty(PROPERTY, "");
  }

  private static Path list(String name) {
    return Path.of(name + '.' + ProcessHandle.current().pid() + ".classlist");
  }

  /** The JVM holds back its last lines, and cuts one in two. */
  private static void trim(Path list) throws IOException {
    byte[] bytes = Files.readAllBytes(list);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    Files.delete(list); // the JVM goes on writing to the file of that name before
    Files.write(list, Arrays.copyOf(bytes, end));
  }

  private static int dump(Path list, Path made) throws IOException, InterruptedException {
    String java = System.getProperty("java.home") + File.separator + "bin" + File.separator;
    return new ProcessBuilder(
            java + "java",
            "-Xshare:dump",
            "-Xlog:disable",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + made,
            "-cp",
            System.getProperty("java.class.path"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // it lies in a folder of the build
    }
  }
}
