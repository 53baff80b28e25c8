package io.datagen.core.run;

import org.jspecify.annotations.Nullable;

/**
 * Lets workers write their chunks in order: each waits until the chunk before its own is written.
 */
final class Turns {
  private long next;
  private @Nullable Throwable failure;

  /** Waits until it is this chunk's turn; false where another worker has failed. */
  synchronized boolean await(long chunk) throws InterruptedException {
    while (next != chunk && failure == null) {
      wait();
    }
    return failure == null;
  }

  /** Passes the turn on. */
  synchronized void done() {
    next++;
    notifyAll();
  }

  /** Ends the run; the first failure is kept. */
  synchronized void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
    notifyAll();
  }

  synchronized boolean failed() {
    return failure != null;
  }

  synchronized @Nullable Throwable failure() {
    return failure;
  }
}
