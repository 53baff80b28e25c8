package io.datagen.core.command;

import io.datagen.core.plan.Plan;
import io.datagen.core.run.Progress;
import io.datagen.core.run.Selection;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Shows how a run gets on: a line that is rewritten on a terminal, a line every few seconds in a
 * log. It wakes up by itself, so that counting costs the workers nothing.
 */
final class ProgressMeter implements Progress, AutoCloseable {
  private static final long TERMINAL_MILLIS = 200;
  private static final long LOG_MILLIS = 5000;

  private final long total;
  private final boolean terminal;
  private final PrintStream err = System.err;
  private final LongAdder rows = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final long start = System.nanoTime();
  private volatile String table = "";
  private volatile boolean closed;
  private int shown;

  private ProgressMeter(long total, boolean terminal) {
    this.total = total;
    this.terminal = terminal;
  }

  static ProgressMeter start(ConsoleOptions console, Plan plan, List<Selection> selections) {
    long total =
        plan.tables().stream()
            .flatMapToLong(t -> selections.stream().mapToLong(s -> s.of(t.writtenRows()).rows()))
            .sum();
    ProgressMeter meter = new ProgressMeter(total, Terminal.isStderr());
    if (console.showsProgress()) {
      Thread thread = new Thread(meter::show, "datagen-progress");
      thread.setDaemon(true);
      thread.start();
    }
    return meter;
  }

  @Override
  public void start(String name, long ofTable) {
    table = name;
  }

  @Override
  public void advance(long more) {
    rows.add(more);
  }

  @Override
  public void bytes(long more) {
    bytes.add(more);
  }

  private synchronized void show() {
    try {
      while (!closed) {
        wait(terminal ? TERMINAL_MILLIS : LOG_MILLIS);
        if (!closed) {
          String line = line();
          err.print(
              terminal
                  ? "\r" + line + " ".repeat(Math.max(0, shown - line.length()))
                  : line + "\n");
          err.flush();
          shown = line.length();
        }
      }
    } catch (InterruptedException e) {
      // Nobody to tell.
    }
  }

  private String line() {
    double seconds = (System.nanoTime() - start) / 1e9;
    long done = rows.sum();
    double rate = done / seconds;
    String left =
        done == 0 || done >= total ? "" : ", " + Numbers.seconds((total - done) / rate) + " left";
    return Numbers.count(done)
        + " of "
        + Numbers.count(total)
        + " rows, "
        + Numbers.rate(rate)
        + " rows/s"
        + (bytes.sum() == 0 ? "" : ", " + Numbers.bytes(bytes.sum() / seconds) + "/s")
        + left
        + "  ["
        + table
        + "]";
  }

  /** Wipes the line. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    notifyAll();
    if (terminal && shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
    }
  }
}
