package io.datagen.core.run;

/**
 * Takes an unfinished output away when the process is told to end (Ctrl-C, SIGTERM): the JVM runs
 * this while the workers are still at it, so that what they go on writing goes with the folder.
 */
final class SignalGuard implements AutoCloseable {
  private final Output output;
  private final Thread hook;

  private SignalGuard(Output output) {
    this.output = output;
    this.hook = new Thread(output::close, "datagen-cleanup");
  }

  static SignalGuard protect(Output output) {
    SignalGuard guard = new SignalGuard(output);
    Runtime.getRuntime().addShutdownHook(guard.hook);
    return guard;
  }

  /** What may fail for want of disk, or for being interrupted. */
  interface Work<T> {
    T run() throws java.io.IOException;
  }

  /** Does the work that is guarded. */
  <T> T run(Work<T> work) throws java.io.IOException {
    return work.run();
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
