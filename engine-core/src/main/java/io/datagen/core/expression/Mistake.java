package io.datagen.core.expression;

/** An error in an expression's text, on its way to becoming a fault. */
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int at;
  private final String message;
  private final boolean told;

  Mistake(int at, String message) {
    this(at, message, false);
  }

  private Mistake(int at, String message, boolean told) {
    super(message, null, false, false);
    this.at = at;
    this.message = message;
    this.told = told;
  }

  /** What ends typing where an operand's mistakes are faults already. */
  static Mistake alreadyTold() {
    return new Mistake(0, "", true);
  }

  /** Where in the text, from 0; negative where only the caller knows. */
  int at() {
    return at;
  }

  String message() {
    return message;
  }

  /** Whether it is a fault already. */
  boolean told() {
    return told;
  }
}
