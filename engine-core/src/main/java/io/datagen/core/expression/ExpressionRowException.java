package io.datagen.core.expression;

/** A row for which an expression has no value: it divides by zero, say. */
public final class ExpressionRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long row;
  private final String text;
  private final String reason;

  ExpressionRowException(long row, String text, String reason) {
    super("row " + row + ": " + reason + ", in " + text);
    this.row = row;
    this.text = text;
    this.reason = reason;
  }

  /** The table's row. */
  public long row() {
    return row;
  }

  /** The whole expression, as written. */
  public String text() {
    return text;
  }

  /** What is wrong: {@code division by zero}. */
  public String reason() {
    return reason;
  }
}
