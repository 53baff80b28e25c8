package io.datagen.bootstrap.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.ProvisioningException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryLockTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), new Options(), false);

  @Test
  void aFreeLockIsTakenAtOnceAndItsFileStays() throws IOException {
    try (RepositoryLock lock = acquire(0)) {
      assertTrue(lock.exclusive());
    }
    try (RepositoryLock again = acquire(0)) {
      assertTrue(again.exclusive());
    }
    assertTrue(file().exists());
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whoWaitsTooLongIsToldForWhom() throws IOException {
    Files.createDirectories(folder.resolve("repo"));
    try (FileChannel other =
        FileChannel.open(file().toPath(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertTrue(other.lock().isValid());
      String message = assertThrows(ProvisioningException.class, () -> acquire(1_200)).getMessage();
      assertTrue(message.contains(folder.resolve("repo").toString()), message);
      assertTrue(err.toString(StandardCharsets.UTF_8).contains("waiting for another datagen"));
    }
    try (RepositoryLock lock = acquire(0)) {
      assertTrue(lock.exclusive(), "a failed wait must not keep the mutex");
    }
  }

  @Test
  void threadsOfOneProcessTakeTurns() throws Exception {
    Thread second;
    long[] acquired = new long[1];
    try (RepositoryLock first = acquire(0)) {
      assertTrue(first.exclusive());
      second = new Thread(() -> take(acquired));
      second.start();
      Thread.sleep(100);
      assertEquals(0, acquired[0]);
    }
    second.join(5_000);
    assertFalse(second.isAlive());
    assertEquals(1, acquired[0]);
  }

  private void take(long[] acquired) {
    try (RepositoryLock lock = acquire(0)) {
      acquired[0] = lock.exclusive() ? 1 : -1;
    } catch (IOException e) {
      acquired[0] = -2;
    }
  }

  private RepositoryLock acquire(long timeoutMs) throws IOException {
    return RepositoryLock.acquire(file(), timeoutMs, progress);
  }

  private File file() {
    return folder.resolve("repo/.lock").toFile();
  }
}
