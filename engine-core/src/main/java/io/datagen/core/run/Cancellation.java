package io.datagen.core.run;

import java.util.concurrent.CancellationException;

/** Whether the user has had enough. Set by a signal, looked at once a chunk. */
public final class Cancellation {
  private volatile boolean cancelled;

  /** Asks the run to stop. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Stops here if it was asked for.
   *
   * @throws CancellationException if so
   */
  public void check() {
    if (cancelled) {
      throw new CancellationException("interrupted");
    }
  }
}
