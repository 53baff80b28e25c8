package io.datagen.core.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder beside the output in which a run does its work, on the same file system so that moving
 * is renaming. Its lock tells a living run's folder from one that a killed run left behind; the
 * next run to the same place sweeps those.
 */
final class Staging implements AutoCloseable {
  private static final String MARK = ".datagen-tmp-";

  private final Path folder;
  private final FileChannel channel;

  private Staging(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Makes a folder in {@code parent} for an output of this name. */
  static Staging open(Path parent, String name) throws IOException {
    String prefix = "." + name + MARK;
    sweep(parent, prefix);
    Path folder = Files.createTempDirectory(parent, prefix);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock(channel);
    return new Staging(folder, channel);
  }

  private static void lock(FileChannel channel) {
    try {
      FileLock unused = channel.tryLock();
    } catch (IOException | OverlappingFileLockException e) {
      // A file system without locks: the folder is then never swept while we live, for it can't be
      // locked either.
    }
  }

  private static void sweep(Path parent, String prefix) {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(parent, p -> p.getFileName().toString().startsWith(prefix))) {
      for (Path folder : left) {
        if (isAbandoned(folder)) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      // Sweeping is a courtesy; what can't be swept is in nobody's way.
    }
  }

  private static boolean isAbandoned(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** A place in the folder; nothing is there yet. */
  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Deletes the folder with all that is in it. */
  @Override
  public void close() {
    try {
      channel.close();
      delete(folder);
    } catch (IOException e) {
      // What is left is swept by the next run to the same place.
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
