package io.datagen.core.run;

import java.util.concurrent.CancellationException;

/**
 * Takes an unfinished output away when the process is told to end (Ctrl-C, SIGTERM): the JVM runs
 * this while the workers are still at it, so they are told to stop first. A commit that is under
 * way is waited for.
 */
final class SignalGuard implements AutoCloseable {
  private final Output output;
  private final Thread hook;

  private SignalGuard(Output output, Cancellation cancellation) {
    this.output = output;
    this.hook =
        new Thread(
            () -> {
              cancellation.cancel();
              output.close();
            },
            "datagen-cleanup");
  }

  static SignalGuard protect(Output output, Cancellation cancellation) {
    SignalGuard guard = new SignalGuard(output, cancellation);
    try {
      Runtime.getRuntime().addShutdownHook(guard.hook);
    } catch (IllegalStateException e) {
      output.close();
      CancellationException interrupted = new CancellationException("interrupted");
      interrupted.initCause(e);
      throw interrupted;
    }
    return guard;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down: the hook does it.
      return;
    }
    output.close();
  }
}
