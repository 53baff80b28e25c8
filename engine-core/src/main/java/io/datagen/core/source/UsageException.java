package io.datagen.core.source;

/**
 * A command that asks for what can't be: a table that isn't there, options that exclude each other.
 * Exit code 2.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what to write instead. */
  public UsageException(String message) {
    super(message);
  }
}
