package io.datagen.core.run;

import java.io.IOException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Hashes what goes into an output's files on a thread of its own, so that whoever writes them need
 * not wait: SHA-256 takes 0.6 ns a byte, more than writing it. Pieces are hashed in the order they
 * are handed over. A few may wait; then handing over waits, too. The thread starts with the first
 * piece and ends with {@link #close}.
 */
final class HashThread implements AutoCloseable {
  /** Pieces that wait or are being hashed; some millions of bytes each. */
  private static final int MOST_WAITING = 2;

  /** Guards all below. */
  private final Object lock = new Object();

  private final MessageDigest[] digests = new MessageDigest[MOST_WAITING];
  private final byte[][] pieces = new byte[MOST_WAITING][];
  private final int[] offsets = new int[MOST_WAITING];
  private final int[] lengths = new int[MOST_WAITING];
  private final boolean[] kept = new boolean[MOST_WAITING];
  private int first;
  private int waiting;

  /** Arrays that were kept and are free again. */
  private final byte[][] spares = new byte[MOST_WAITING][];

  private int spare;
  private @Nullable Thread thread;
  private @Nullable Throwable failure;
  private boolean closed;

  /** Hands a piece over; the array must not change before {@link #await} has returned. */
  void lend(MessageDigest digest, byte[] bytes, int offset, int length) throws IOException {
    synchronized (lock) {
      enqueue(digest, bytes, offset, length, false);
    }
  }

  /** Hands a piece over together with its array; returns another one of any content. */
  byte[] exchange(MessageDigest digest, byte[] bytes, int length) throws IOException {
    synchronized (lock) {
      enqueue(digest, bytes, 0, length, true);
      return spare > 0 ? spares[--spare] : new byte[bytes.length];
    }
  }

  private void enqueue(MessageDigest digest, byte[] bytes, int offset, int length, boolean keep)
      throws IOException {
    waitFor(MOST_WAITING - 1);
    int place = (first + waiting++) % MOST_WAITING;
    digests[place] = digest;
    pieces[place] = bytes;
    offsets[place] = offset;
    lengths[place] = length;
    kept[place] = keep;
    start();
    lock.notifyAll();
  }

  private void start() {
    if (thread == null) {
      Thread started = new Thread(this::work, "datagen-sha256");
      started.setDaemon(true);
      started.start();
      thread = started;
    }
  }

  /** Waits until all that was handed over is hashed. */
  void await() throws IOException {
    synchronized (lock) {
      waitFor(0);
    }
  }

  private void waitFor(int most) throws IOException {
    while (waiting > most && failure == null && !closed) {
      try {
        lock.wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    if (failure != null) {
      throw new IllegalStateException("hashing failed: " + failure, failure);
    }
    if (closed) {
      throw new IOException("interrupted");
    }
  }

  private void work() {
    try {
      for (int place = next(); place >= 0; place = next()) {
        digests[place].update(pieces[place], offsets[place], lengths[place]);
        done(place);
      }
    } catch (Throwable e) {
      // Whatever it was, nobody may wait for ever.
      synchronized (lock) {
        failure = e;
        lock.notifyAll();
      }
    }
  }

  /** Waits for a piece; returns its place, or -1 at the end. */
  private int next() throws InterruptedException {
    synchronized (lock) {
      while (waiting == 0 && !closed) {
        lock.wait();
      }
      return closed ? -1 : first;
    }
  }

  private void done(int place) {
    synchronized (lock) {
      if (kept[place] && spare < spares.length) {
        spares[spare++] = pieces[place];
      }
      first = (place + 1) % MOST_WAITING;
      waiting--;
      lock.notifyAll();
    }
  }

  /** Ends the thread, whatever still waits; who waits for it is told. */
  @Override
  public void close() {
    Thread started;
    synchronized (lock) {
      closed = true;
      started = thread;
      lock.notifyAll();
    }
    boolean interrupted = false;
    // At the most it has one piece to end, some milliseconds.
    while (started != null && started.isAlive()) {
      try {
        started.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
