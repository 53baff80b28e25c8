package io.datagen.plugin.sqlite;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text that SQLite takes for a number: an optional sign, digits with an optional point, an
 * optional exponent, white space around. Not fast; only columns declared against their type need
 * it.
 *
 * @param isInteger whether it has neither point nor exponent and fits 64 bits
 * @param integer its value then
 * @param real its value else
 */
record NumericText(boolean isInteger, long integer, double real) {
  private static final String BLANKS = " \t\n\u000b\f\r";

  /** The number, or null where the text is none. */
  static @Nullable NumericText of(byte[] text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text[start])) {
      start++;
    }
    while (start < end && isBlank(text[end - 1])) {
      end--;
    }
    Shape shape = shape(text, start, end);
    if (shape == Shape.NONE) {
      return null;
    }
    String number = new String(text, start, end - start, StandardCharsets.US_ASCII);
    if (shape == Shape.INTEGER) {
      try {
        return new NumericText(true, Long.parseLong(number), 0);
      } catch (NumberFormatException tooLarge) {
        return new NumericText(false, 0, Double.parseDouble(number));
      }
    }
    return new NumericText(false, 0, Double.parseDouble(number));
  }

  private static boolean isBlank(byte b) {
    return BLANKS.indexOf(b) >= 0;
  }

  private static Shape shape(byte[] text, int from, int to) {
    int at = sign(text, from, to);
    int whole = digits(text, at, to) - at;
    at += whole;
    int fraction = 0;
    boolean real = at < to && text[at] == '.';
    if (real) {
      at++;
      fraction = digits(text, at, to) - at;
      at += fraction;
    }
    if (whole + fraction == 0) {
      return Shape.NONE;
    }
    if (at < to && (text[at] == 'e' || text[at] == 'E')) {
      int exponent = sign(text, at + 1, to);
      at = digits(text, exponent, to);
      if (at == exponent) {
        return Shape.NONE;
      }
      real = true;
    }
    return at < to ? Shape.NONE : real ? Shape.REAL : Shape.INTEGER;
  }

  private static int sign(byte[] text, int at, int to) {
    return at < to && (text[at] == '-' || text[at] == '+') ? at + 1 : at;
  }

  private static int digits(byte[] text, int at, int to) {
    while (at < to && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at;
  }

  private enum Shape {
    NONE,
    INTEGER,
    REAL
  }
}
