package io.datagen.core.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Moves that can be taken back. */
final class Relocation {
  private record Move(Path from, Path to) {}

  private final Deque<Move> moves = new ArrayDeque<>();
  private final Deque<Path> made = new ArrayDeque<>();

  /** Moves a file or folder; the folders above its new place are made. */
  void move(Path from, Path to) throws IOException {
    makeFolders(to.getParent(), made);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    moves.push(new Move(from, to));
  }

  /** Makes a folder and those above it, and notes those that were not there, the deepest first. */
  static void makeFolders(@Nullable Path folder, Deque<Path> made) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    makeFolders(folder.getParent(), made);
    try {
      Files.createDirectory(folder);
      made.push(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /** Removes folders that were made, as far as nothing else has come into them. */
  static void removeFolders(Deque<Path> made) {
    for (Path folder : made) {
      try {
        Files.delete(folder);
      } catch (IOException e) {
        // Somebody else uses it by now.
      }
    }
    made.clear();
  }

  /**
   * Takes every move back that can be.
   *
   * @param cause gets what goes wrong
   * @return whether all went well
   */
  boolean undo(Throwable cause) {
    boolean all = true;
    for (Move move : moves) {
      try {
        Files.move(move.to(), move.from(), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException | RuntimeException e) {
        cause.addSuppressed(e);
        all = false;
      }
    }
    moves.clear();
    removeFolders(made);
    return all;
  }
}
