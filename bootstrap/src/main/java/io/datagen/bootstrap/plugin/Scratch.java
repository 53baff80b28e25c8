package io.datagen.bootstrap.plugin;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the resolver downloads to. Empty for each addition: what an earlier one left, whole or
 * damaged, from a repository of the same name or another, must not decide what is locked now.
 *
 * @param folder of the process that holds the turn
 */
record Scratch(File folder) {

  /** Deletes what is there, and what a killed process left. */
  static Scratch empty(File resolver) throws IOException {
    Scratch scratch = new Scratch(new File(resolver, "scratch"));
    scratch.delete();
    Files.createDirectories(scratch.parts().toPath());
    Files.createDirectories(scratch.repository().toPath());
    return scratch;
  }

  /** The resolver's own repository. */
  File repository() {
    return new File(folder, "repo");
  }

  /** Files on their way to it. */
  File parts() {
    return new File(folder, "parts");
  }

  /** Without following links. */
  void delete() throws IOException {
    if (!Files.exists(folder.toPath())) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder.toPath())) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
