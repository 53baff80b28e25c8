package io.datagen.api.text;

import java.nio.charset.StandardCharsets;

/** Reads text as the nearest finite double. One thread owns it. */
public final class DoubleParser {
  private static final double[] POWERS = new double[23];

  /** Digits of a long below 2^53 in any case. */
  private static final int EXACT_DIGITS = 15;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private double value;

  /** The value, after {@link #parse} returned true. */
  public double value() {
    return value;
  }

  /**
   * Reads {@code text[from .. to)}: digits with an optional sign, point and exponent; returns
   * whether it is that and finite.
   */
  public boolean parse(byte[] text, int from, int to) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    if (negative || (at < to && text[at] == '+')) {
      at++;
    }
    int first = at;
    int point = -1;
    long digits = 0;
    for (; at < to; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
      } else if (text[at] == '.' && point < 0) {
        point = at;
      } else {
        break;
      }
    }
    int count = at - first - (point < 0 ? 0 : 1);
    if (count == 0) {
      return false;
    }
    int behind = point < 0 ? 0 : at - point - 1;
    if (at == to && count <= EXACT_DIGITS) {
      // Both are exact doubles (behind <= 15), so that the quotient is rounded once, rightly.
      double magnitude = digits / POWERS[behind];
      value = negative ? -magnitude : magnitude;
      return true;
    }
    return isExponent(text, at, to) && parseSlowly(text, from, to);
  }

  private static boolean isExponent(byte[] text, int from, int to) {
    if (from == to) {
      return true;
    }
    int at = from + 1;
    if ((text[from] | 0x20) != 'e') {
      return false;
    }
    if (at < to && (text[at] == '-' || text[at] == '+')) {
      at++;
    }
    int first = at;
    while (at < to && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at == to && at > first;
  }

  /** The JDK's own is right for all digits; only the way there is slow. */
  private boolean parseSlowly(byte[] text, int from, int to) {
    value = Double.parseDouble(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
    return Double.isFinite(value);
  }
}
