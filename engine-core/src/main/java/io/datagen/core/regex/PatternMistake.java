package io.datagen.core.regex;

/** A pattern that can't be read, and where in it. */
final class PatternMistake extends Exception {
  private static final long serialVersionUID = 1;

  private final int at;

  /**
   * A mistake.
   *
   * @param at the character's place in the pattern, from 0
   */
  PatternMistake(int at, String message) {
    super(message);
    this.at = at;
  }

  int at() {
    return at;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
