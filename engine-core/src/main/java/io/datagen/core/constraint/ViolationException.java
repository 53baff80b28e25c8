package io.datagen.core.constraint;

/** A clean row that breaks what the schema promises, found while generating: exit code 2. */
public final class ViolationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that names table, row, column, value and constraint. */
  public ViolationException(String message) {
    super(message);
  }
}
