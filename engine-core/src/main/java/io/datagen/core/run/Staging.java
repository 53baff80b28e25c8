package io.datagen.core.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder beside the output in which a run does its work, on the same file system so that moving
 * is renaming. Its lock tells a living run's folder from one that a killed run left behind; the
 * next run to the same place sweeps those.
 */
final class Staging implements AutoCloseable {
  /** What stood in the output's place, while a commit is under way; never swept. */
  static final String REPLACED = "replaced";

  private static final String MARK = ".datagen-tmp-";

  /** A folder that is not locked yet, and that is therefore not swept. */
  private static final String NEW_MARK = ".datagen-new-";

  private static final String LOCK = ".lock";

  /** Workers may still be writing into a folder that is being deleted. */
  private static final int ATTEMPTS = 20;

  private static final long PAUSE_MILLIS = 25;

  private final Path folder;
  private final FileChannel channel;

  /** Held for as long as the folder is in use; null on a file system without locks. */
  private final @Nullable FileLock lock;

  private boolean kept;

  private Staging(Path folder, FileChannel channel, @Nullable FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /** Makes a folder in {@code parent} for an output of this name. */
  static Staging open(Path parent, String name) throws IOException {
    String prefix = "." + name + MARK;
    sweep(parent, prefix);
    String newPrefix = "." + name + NEW_MARK;
    Path unlocked = Files.createTempDirectory(parent, newPrefix);
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              unlocked.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      return new Staging(rename(unlocked, newPrefix, prefix), channel, lock);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      delete(unlocked);
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (IOException | OverlappingFileLockException e) {
      // A file system without locks: the folder is then never swept while we live, for it can't be
      // locked either.
      return null;
    }
  }

  /** Only now that it is locked does the folder get a name that is swept. */
  private static Path rename(Path unlocked, String newPrefix, String prefix) {
    String unique = unlocked.getFileName().toString().substring(newPrefix.length());
    Path folder = unlocked.resolveSibling(prefix + unique);
    try {
      return Files.move(unlocked, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Some systems don't rename a folder with an open file in it; the name serves as it is.
      return unlocked;
    }
  }

  private static void sweep(Path parent, String prefix) {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(parent, p -> p.getFileName().toString().startsWith(prefix))) {
      for (Path folder : left) {
        if (isAbandoned(folder) && !holdsWhatStoodThere(folder)) {
          delete(folder);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // Sweeping is a courtesy; what can't be swept is in nobody's way.
    }
  }

  private static boolean isAbandoned(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    // The lock may be gone already where a run was killed while it cleaned up.
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** Whether a run was killed in the midst of its commit: the only copy may be in here. */
  private static boolean holdsWhatStoodThere(Path folder) throws IOException {
    Path replaced = folder.resolve(REPLACED);
    if (!Files.isDirectory(replaced, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(replaced)) {
      return entries.iterator().hasNext();
    }
  }

  /** A place in the folder; nothing is there yet. */
  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Leaves the folder where it is, for something in it is needed. */
  void keep() {
    kept = true;
  }

  /** Deletes the folder with all that is in it. */
  @Override
  public void close() {
    try {
      if (!kept) {
        deleteContent();
      }
      if (lock != null) {
        lock.release();
      }
      channel.close();
      if (!kept) {
        delete(folder);
      }
    } catch (IOException e) {
      // What is left is swept by the next run to the same place.
    }
  }

  /** All but the lock, which tells others to keep away meanwhile. */
  private void deleteContent() throws IOException {
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, p -> !p.getFileName().toString().equals(LOCK))) {
      for (Path entry : entries) {
        delete(entry);
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** Deletes a file or folder, though others may be at work in it. */
  static void delete(Path tree) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        deleteOnce(tree);
        return;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        try {
          Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw e;
        }
      }
    }
  }

  private static void deleteOnce(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failed;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
              throws IOException {
            if (failed != null && !(failed instanceof NoSuchFileException)) {
              throw failed;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
