package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Deletes jars that no lock names: of older builds of datagen, of plugins that were removed; and
 * native libraries. Those of another datagen that shares the cache come again when it runs next.
 * One thread owns it.
 */
final class Sweep {
  private final Path repository;
  private final Path natives;
  private final Set<Path> wanted = new HashSet<>();
  private int files;
  private long bytes;

  Sweep(Home home, List<Layer> locked) {
    repository = home.repository().toPath();
    natives = home.natives().toPath();
    for (Layer layer : locked) {
      for (Artifact artifact : layer.artifacts()) {
        wanted.add(home.jar(artifact).toPath());
      }
    }
  }

  /** Only while nobody else fills the cache. Links are deleted, never followed. */
  void run() throws IOException {
    sweep(repository);
    // Which jar they came from is not known here; who needs one unpacks it again.
    sweep(natives);
  }

  private void sweep(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : all) {
      if (path.equals(folder) || wanted.contains(path)) {
        continue;
      }
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        deleteIfEmpty(path);
      } else if (!isLock(path)) {
        long size = Files.isSymbolicLink(path) ? 0 : Files.size(path);
        Files.delete(path);
        files++;
        bytes += size;
      }
    }
  }

  private boolean isLock(Path path) {
    return path.equals(repository.resolve(".lock"));
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    File[] left = folder.toFile().listFiles();
    if (left != null && left.length == 0) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException e) {
        // where the file system can't lock, somebody was quicker
      }
    }
  }

  int files() {
    return files;
  }

  long bytes() {
    return bytes;
  }
}
