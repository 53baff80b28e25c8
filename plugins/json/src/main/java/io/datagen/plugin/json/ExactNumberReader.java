package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads numbers as integers times a power of ten, exactly: {@code 1}, {@code 1.0} and {@code 1e0}
 * are the integer 1, {@code 1.5} is none.
 */
final class ExactNumberReader extends LongsReader {
  /** So many digits always fit a long. */
  private static final int SAFE_DIGITS = 18;

  private static final long[] POWERS = new long[SAFE_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final int scale;

  /** For values that are carried times ten to this scale. */
  ExactNumberReader(int scale) {
    this.scale = scale;
  }

  @Override
  boolean add(JsonParser parser, JsonToken token, Reading reading) throws IOException {
    if (!token.isNumeric()) {
      return false;
    }
    char[] text = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int to = from + parser.getTextLength();
    return to - from <= SAFE_DIGITS && addShort(text, from, to) || addAny(text, from, to);
  }

  /** What is nearly always there: few digits, no exponent, none of the digits too many. */
  private boolean addShort(char[] text, int from, int to) {
    boolean negative = text[from] == '-';
    long digits = 0;
    int point = to - 1;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
      } else if (text[i] == '.') {
        point = i;
      } else {
        return false;
      }
    }
    int missing = scale - (to - 1 - point);
    if (missing < 0 || (missing > 0 && digits >= POWERS[SAFE_DIGITS - missing])) {
      return false;
    }
    long value = digits * POWERS[missing];
    put(negative ? -value : value);
    return true;
  }

  private boolean addAny(char[] text, int from, int to) {
    try {
      put(new BigDecimal(text, from, to - from).movePointRight(scale).longValueExact());
      return true;
    } catch (ArithmeticException | NumberFormatException beyond) {
      return false;
    }
  }
}
