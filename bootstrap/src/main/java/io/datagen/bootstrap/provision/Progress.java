package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Options;
import java.io.PrintStream;

/**
 * What a person sees on stderr while jars are brought here: a bar on a terminal, a line per jar in
 * a log, nothing with {@code --quiet}. Nothing is said when nothing is fetched.
 */
public final class Progress {
  private static final int WIDTH = 24;
  private static final long REDRAW_MS = 80;

  private final PrintStream err;
  private final boolean quiet;
  private final boolean verbose;
  private final boolean bar;

  private int files;
  private int done;
  private long total;
  private long received;
  private long started;
  private long drawn;
  private boolean open;
  private String lastAgain = "";

  /**
   * @param bar whether the text may move on a terminal
   */
  Progress(PrintStream err, Options options, boolean bar) {
    this.err = err;
    this.quiet = options.quiet;
    this.verbose = options.verbose;
    this.bar = bar && !options.quiet;
  }

  /** One that says nothing. */
  Progress silent() {
    Options none = new Options();
    none.quiet = true;
    return new Progress(err, none, false);
  }

  synchronized void begin(int count, long bytes, String what) {
    files = count;
    done = 0;
    total = bytes;
    received = 0;
    started = System.nanoTime();
    note("fetching " + jars(count) + " (" + size(bytes) + ") for " + what);
  }

  /** Bytes that came, or (negative) that have to come again. */
  synchronized void received(long bytes) {
    received += bytes;
    long now = System.nanoTime();
    if (bar && now - drawn > REDRAW_MS * 1_000_000) {
      drawn = now;
      draw();
    }
  }

  synchronized void fetched(Artifact artifact) {
    done++;
    if (!bar) {
      note("  " + done + '/' + files + ' ' + artifact.file() + "  " + size(artifact.size()));
    }
  }

  /** Says that a transfer failed and is tried again; what befalls many jars is said once. */
  synchronized void again(String what, String reason, long waitMs) {
    String text = reason + "; trying again in " + (waitMs + 500) / 1000 + " s";
    if (!text.equals(lastAgain)) {
      lastAgain = text;
      note(what + ": " + text);
    }
  }

  synchronized void end(String where) {
    long ms = (System.nanoTime() - started) / 1_000_000;
    String time = ms / 1000 + "." + ms % 1000 / 100 + " s";
    note("fetched " + jars(files) + ", " + size(total) + " in " + time + " into " + where);
  }

  /** A line that a person should see unless they asked for quiet. */
  public synchronized void note(String text) {
    if (!quiet) {
      line(text);
    }
  }

  /** A line for {@code --verbose}. */
  public synchronized void detail(String text) {
    if (verbose && !quiet) {
      line(text);
    }
  }

  /** Takes an unfinished bar away, before an error is printed. */
  synchronized void clear() {
    if (open) {
      err.print("\r\u001b[K");
      err.flush();
      open = false;
    }
  }

  private void line(String text) {
    clear();
    err.println("datagen: " + text);
  }

  private void draw() {
    StringBuilder text = new StringBuilder("\rdatagen: [");
    long filled = total == 0 ? WIDTH : Math.min(WIDTH, received * WIDTH / total);
    for (int i = 0; i < WIDTH; i++) {
      text.append(i < filled ? '#' : '.');
    }
    text.append("] ").append(size(received)).append(" of ").append(size(total));
    err.print(text.append("\u001b[K"));
    err.flush();
    open = true;
  }

  private static String jars(int count) {
    return count == 1 ? "1 jar" : count + " jars";
  }

  /** {@code 12.1 MB}, in powers of 1000 as downloads are counted. */
  public static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    String unit = bytes < 1_000_000 ? " kB" : bytes < 1_000_000_000 ? " MB" : " GB";
    long one = bytes < 1_000_000 ? 1_000 : bytes < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
    long tenths = (bytes + one / 20) / (one / 10);
    return tenths / 10 + "." + tenths % 10 + unit;
  }
}
