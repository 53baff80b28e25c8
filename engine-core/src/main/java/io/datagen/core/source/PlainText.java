package io.datagen.core.source;

import java.math.BigInteger;
import java.util.Set;

/**
 * What a text without quotes is by YAML 1.2's core schema, looked at a character at a time: by
 * regular expressions this took a fifth of reading a large file.
 */
final class PlainText {
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Set<String> SPECIAL = Set.of(".inf", ".Inf", ".INF");
  private static final Set<String> NOT_NUMBERS = Set.of(".nan", ".NaN", ".NAN");

  /** No number of a schema has more, and to read one takes the square of its digits. */
  private static final int MOST_DIGITS = 400;

  private PlainText() {}

  /** Whether it is no longer than any number. */
  static boolean isShort(String text) {
    return text.length() <= MOST_DIGITS;
  }

  /**
   * The same text.
   *
   * @throws NumberFormatException if it is longer than any number
   */
  static String readable(String text) {
    if (!isShort(text)) {
      throw new NumberFormatException();
    }
    return text;
  }

  static Scalar.Kind kind(String text) {
    if (NULLS.contains(text)) {
      return Scalar.Kind.NULL;
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
      return number(text);
    }
    return BOOLEANS.contains(text) ? Scalar.Kind.BOOLEAN : Scalar.Kind.TEXT;
  }

  /** The form that numbers and booleans are kept in. */
  static String canonical(Scalar.Kind kind, String text) {
    return switch (kind) {
      case NULL -> "";
      case BOOLEAN -> text.equalsIgnoreCase("true") ? "true" : "false";
      case INTEGER -> integer(text);
      default -> text;
    };
  }

  private static Scalar.Kind number(String text) {
    if (!isShort(text)) {
      return Scalar.Kind.TEXT;
    }
    if (text.startsWith("0o") && digits(text, 2, 8) == text.length() && text.length() > 2
        || text.startsWith("0x") && digits(text, 2, 16) == text.length() && text.length() > 2) {
      return Scalar.Kind.INTEGER;
    }
    int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int whole = digits(text, start, 10);
    if (whole == text.length() && whole > start) {
      return Scalar.Kind.INTEGER;
    }
    String unsigned = text.substring(start);
    if (SPECIAL.contains(unsigned) || NOT_NUMBERS.contains(text)) {
      return Scalar.Kind.FLOAT;
    }
    return isFloat(text, start, whole) ? Scalar.Kind.FLOAT : Scalar.Kind.TEXT;
  }

  /** {@code 1.5}, {@code 1.}, {@code .5}, {@code 1e6}: what follows a sign and whole digits. */
  private static boolean isFloat(String text, int start, int whole) {
    int at = whole;
    boolean any = whole > start;
    if (at < text.length() && text.charAt(at) == '.') {
      int end = digits(text, at + 1, 10);
      any |= end > at + 1;
      at = end;
    }
    if (any && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
      int end = digits(text, at + 1 + sign, 10);
      return end == text.length() && end > at + 1 + sign;
    }
    return any && at == text.length();
  }

  /** Where digits of that base end. */
  private static int digits(String text, int from, int base) {
    int at = from;
    while (at < text.length()
        && text.charAt(at) < 128
        && Character.digit(text.charAt(at), base) >= 0) {
      at++;
    }
    return at;
  }

  private static String integer(String text) {
    if (text.startsWith("0x")) {
      return new BigInteger(text.substring(2), 16).toString();
    }
    if (text.startsWith("0o")) {
      return new BigInteger(text.substring(2), 8).toString();
    }
    if (text.length() <= 18 && text.charAt(0) != '+') {
      return text.charAt(0) == '0' || text.charAt(0) == '-'
          ? Long.toString(Long.parseLong(text))
          : text;
    }
    return new BigInteger(text).toString();
  }
}
