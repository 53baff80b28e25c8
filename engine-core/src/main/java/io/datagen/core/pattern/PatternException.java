package io.datagen.core.pattern;

/** A pattern that can't be taken; the message says what to write instead. */
public final class PatternException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PatternException(String message) {
    super(message, null, false, false);
  }

  /** What is wrong. */
  public String told() {
    return String.valueOf(getMessage());
  }
}
