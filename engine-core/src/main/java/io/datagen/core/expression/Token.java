package io.datagen.core.expression;

/**
 * A word of an expression.
 *
 * @param text a name without backticks, a string without quotes and escapes, else as written
 * @param start where it starts in the expression's text
 * @param end where the next character is
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    INTEGER,
    FLOAT,
    TEXT,
    /** A column or a function; dotted for an object's field. */
    NAME,
    /** A column between backticks, whatever its characters. */
    QUOTED_NAME,
    /** An operator, a bracket, a comma or one of the language's words. */
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** For messages. */
  String describe() {
    return switch (kind) {
      case END -> "the end of the expression";
      case TEXT -> "the text '" + text + "'";
      default -> "'" + text + "'";
    };
  }
}
