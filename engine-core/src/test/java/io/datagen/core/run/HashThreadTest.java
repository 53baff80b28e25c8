package io.datagen.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HashThreadTest {
  /** A digest that waits until it may go on. */
  private static final class Held extends MessageDigest {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch free = new CountDownLatch(1);

    Held() {
      super("held");
    }

    @Override
    protected void engineUpdate(byte input) {}

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
      started.countDown();
      try {
        free.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected byte[] engineDigest() {
      return new byte[0];
    }

    @Override
    protected void engineReset() {}
  }

  /** A digest that can't. */
  private static final class Broken extends MessageDigest {
    Broken() {
      super("broken");
    }

    @Override
    protected void engineUpdate(byte input) {}

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
      throw new UnsupportedOperationException("no more room");
    }

    @Override
    protected byte[] engineDigest() {
      return new byte[0];
    }

    @Override
    protected void engineReset() {}
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFileHasTheSameHashWhoeverHashesIt(long seed) throws IOException {
    Random random = new Random(seed);
    MessageDigest expected = FileHash.sha256();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HashThread thread = new HashThread()) {
      StagedFile file =
          new StagedFile("a", Channels.newChannel(out), new FileHash(thread), Progress.NONE);
      byte[] own = new byte[16];
      for (int i = 0; i < 60; i++) {
        int length = random.nextInt(3) == 0 ? random.nextInt(100) : random.nextInt(600_000);
        own = own.length < length ? new byte[length] : own;
        random.nextBytes(own);
        expected.update(own, 0, length);
        switch (random.nextInt(3)) {
          case 0 -> file.write(own, 0, length);
          case 1 -> file.write(ByteBuffer.allocateDirect(length).put(own, 0, length).flip());
          default -> own = file.exchange(own, length);
        }
      }
      file.close();

      WrittenFile written = file.written();
      byte[] hash = expected.digest();
      assertEquals(HexFormat.of().formatHex(hash), written.sha256());
      assertEquals(out.size(), written.bytes());
      assertEquals(
          written.sha256(), HexFormat.of().formatHex(FileHash.sha256().digest(out.toByteArray())));
    }
  }

  @Test
  void arraysComeBackWhenTheyAreHashed() throws IOException {
    MessageDigest digest = FileHash.sha256();
    try (HashThread thread = new HashThread()) {
      byte[] one = new byte[1000];
      byte[] two = thread.exchange(digest, one, 1000);
      thread.await();
      byte[] three = thread.exchange(digest, two, 1000);

      assertEquals(System.identityHashCode(one), System.identityHashCode(three));
      assertFalse(two == one);
    }
  }

  @Test
  void handingOverWaitsWhereTooMuchWaitsAndEndsWithTheOutput() throws Exception {
    Held held = new Held();
    HashThread thread = new HashThread();
    AtomicReference<Throwable> told = new AtomicReference<>();
    CountDownLatch third = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () -> {
              try {
                thread.exchange(held, new byte[8], 8);
                thread.exchange(held, new byte[8], 8);
                third.countDown();
                thread.exchange(held, new byte[8], 8);
              } catch (IOException e) {
                told.set(e);
              }
            });
    writer.start();
    third.await();
    held.started.await();
    while (writer.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    Thread closing = new Thread(thread::close);
    closing.start();
    writer.join();
    held.free.countDown();
    closing.join();

    assertEquals("java.io.IOException: interrupted", String.valueOf(told.get()));
    assertFalse(runs());
  }

  @Test
  void anInterruptedWriterStopsWaiting() throws Exception {
    Held held = new Held();
    try (HashThread thread = new HashThread()) {
      thread.lend(held, new byte[8], 0, 8);
      Thread.currentThread().interrupt();

      assertThrows(IOException.class, thread::await);
      assertTrue(Thread.interrupted());
      held.free.countDown();
    }
  }

  @Test
  void whatGoesWrongIsToldToTheWriter() throws IOException {
    try (HashThread thread = new HashThread()) {
      thread.lend(new Broken(), new byte[8], 0, 8);

      Exception e = assertThrows(IllegalStateException.class, thread::await);

      assertTrue(e.toString().contains("no more room"), e.toString());
    }
    assertFalse(runs());
  }

  private static boolean runs() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(t -> t.getName().equals("datagen-sha256") && t.isAlive());
  }
}
