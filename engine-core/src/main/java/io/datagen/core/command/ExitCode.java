package io.datagen.core.command;

/** What the process says when it ends. */
final class ExitCode {
  /** Done. */
  static final int OK = 0;

  /** Validation found something. */
  static final int FOUND = 1;

  /** Wrong usage or a faulty schema. */
  static final int USAGE = 2;

  /** A plugin could not be had. */
  static final int PROVISIONING = 3;

  /** Input or output failed. */
  static final int IO = 4;

  /** A defect of this program. */
  static final int BUG = 70;

  /** The user interrupted it. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
