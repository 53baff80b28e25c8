package io.datagen.bootstrap.command;

import java.io.PrintStream;

/** The lines of {@code doctor}. */
final class Findings {
  private final PrintStream out;
  private int faults;

  Findings(PrintStream out) {
    this.out = out;
  }

  /**
   * @param mend what to do where it isn't ok
   */
  void add(boolean ok, String text, String mend) {
    out.println((ok ? "ok    " : "FAIL  ") + text);
    if (!ok) {
      faults++;
      out.println("      mend: " + mend);
    }
  }

  /** The last line; 0, or 3 where something is to be mended. */
  int end() {
    out.println(faults == 0 ? "all is well" : faults + " to mend");
    return faults == 0 ? 0 : 3;
  }
}
