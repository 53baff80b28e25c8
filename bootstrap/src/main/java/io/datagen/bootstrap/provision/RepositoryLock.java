package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time in a repository folder: a mutex for the threads of this process (file locks
 * don't hold between them), then a lock on a file that is never deleted.
 *
 * <p>Where the file system can't lock, work goes on without: every jar gets its name by an atomic
 * rename after its hash was checked, so two writers only waste a download. {@link #exclusive}
 * tells.
 */
public final class RepositoryLock implements AutoCloseable {
  private static final ReentrantLock MUTEX = new ReentrantLock();
  private static final long TELL_AFTER_MS = 1_000;
  private static final long PAUSE_MS = 20;

  private final FileChannel channel;
  private final @Nullable FileLock lock;

  private RepositoryLock(FileChannel channel, @Nullable FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Waits for the lock.
   *
   * @throws IOException when the lock's file can't be made
   * @throws ProvisioningException when another process holds the lock for longer than the time-out
   */
  public static RepositoryLock acquire(File file, long timeoutMs, Progress progress)
      throws IOException {
    Files.createDirectories(file.getParentFile().toPath());
    MUTEX.lock();
    FileChannel channel = null;
    boolean held = false;
    try {
      channel =
          FileChannel.open(file.toPath(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      RepositoryLock result =
          new RepositoryLock(channel, await(channel, file, timeoutMs, progress));
      held = true;
      return result;
    } finally {
      if (!held) {
        if (channel != null) {
          channel.close();
        }
        MUTEX.unlock();
      }
    }
  }

  private static @Nullable FileLock await(
      FileChannel channel, File file, long timeoutMs, Progress progress) {
    long start = System.nanoTime();
    boolean told = false;
    while (true) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        // another copy of this class in this very process holds it: wait like for any other
      } catch (IOException e) {
        progress.detail("this file system can't lock " + file + "; going on without a lock");
        return null;
      }
      long waited = (System.nanoTime() - start) / 1_000_000;
      if (waited > timeoutMs) {
        throw new ProvisioningException(
            "another datagen has been filling "
                + file.getParent()
                + " for "
                + timeoutMs / 1000
                + " s; run the command again when it is done, or end it");
      }
      if (!told && waited > TELL_AFTER_MS) {
        told = true;
        progress.note("waiting for another datagen that is filling " + file.getParent());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProvisioningException("interrupted while waiting for another datagen", e);
    }
  }

  /** Whether this process is truly the only writer. */
  public boolean exclusive() {
    return lock != null;
  }

  /** Deletes what killed processes left, where that is certain to be nobody else's. */
  void sweep(Home home) {
    if (exclusive()) {
      Temporary.sweep(home);
    }
  }

  /** Called by the thread that acquired it. */
  @Override
  public void close() throws IOException {
    try {
      channel.close(); // gives the lock back, too
    } finally {
      MUTEX.unlock();
    }
  }
}
