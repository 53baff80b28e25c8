package io.datagen.core.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a schema names: its path is relative to the folder of the file that names it and
 * never leads out of there, not by a link either.
 */
public final class NeighbourFile {
  private NeighbourFile() {}

  /** Where the file is that a node names; empty where a fault was found (and added). */
  public static Optional<Path> find(Scalar node, Faults faults) {
    try {
      Path parent = Path.of(node.position().file()).getParent();
      Path folder = parent == null ? Path.of("") : parent;
      Path given = Path.of(node.text());
      Path file = folder.resolve(given).normalize();
      if (given.isAbsolute()) {
        return fault(node, faults, "must be relative to the folder of the file that names it");
      }
      if (!Files.isRegularFile(file)) {
        return fault(node, faults, "is not there: no file " + file);
      }
      if (!file.toRealPath().startsWith(folder.toAbsolutePath().toRealPath())) {
        return fault(
            node,
            faults,
            "lies outside the folder of the file that names it; move it there or below");
      }
      return Optional.of(file);
    } catch (InvalidPathException e) {
      return fault(node, faults, "can't be a file's name here");
    } catch (IOException e) {
      return fault(node, faults, "can't be read: " + e.getMessage());
    }
  }

  private static Optional<Path> fault(Scalar node, Faults faults, String problem) {
    faults.add(node, "'" + node.text() + "' " + problem);
    return Optional.empty();
  }
}
