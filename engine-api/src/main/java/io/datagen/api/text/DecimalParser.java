package io.datagen.api.text;

/** Integers, and decimals as integers times a power of ten. */
final class DecimalParser extends LongParser {
  /** So many digits always fit a long. */
  private static final int SAFE_DIGITS = 18;

  private final int scale;
  private final boolean point;

  DecimalParser(int scale, boolean point) {
    this.scale = scale;
    this.point = point;
  }

  @Override
  public boolean parse(byte[] text, int from, int to) {
    return parseShort(text, from, to) || parseAny(text, from, to);
  }

  /** What is mostly there: no sign, up to eight digits, a point in the right place. */
  private boolean parseShort(byte[] text, int from, int to) {
    int end = scale == 0 ? to : to - scale - 1;
    int length = end - from;
    if (length < 1 || length > 8 || scale > 8 || from > text.length - 20) {
      return false;
    }
    long whole = EightDigits.parse(text, from, length);
    if (scale == 0 || whole < 0) {
      value = whole;
      return whole >= 0;
    }
    long fraction = EightDigits.parse(text, end + 1, scale);
    value = whole * DigitWords.POWERS[scale] + fraction;
    return fraction >= 0 && text[end] == '.';
  }

  private boolean parseAny(byte[] text, int from, int to) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    if (negative || (at < to && text[at] == '+')) {
      at++;
    }
    int first = at;
    long whole = 0;
    while (at < to) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      // Downwards, where there is room for Long.MIN_VALUE.
      if (at - first >= SAFE_DIGITS && whole < (Long.MIN_VALUE + digit) / 10) {
        return false;
      }
      whole = whole * 10 - digit;
      at++;
    }
    if (at == first || (!negative && whole == Long.MIN_VALUE && scale == 0)) {
      return false;
    }
    if (scale == 0 && at == to) {
      value = negative ? whole : -whole;
      return true;
    }
    return point && parseFraction(text, at, to, whole, negative);
  }

  /** Reads the rest from the point on, which may be missing. */
  private boolean parseFraction(byte[] text, int from, int to, long whole, boolean negative) {
    int at = from;
    if (at < to && (text[at] != '.' || ++at == to)) {
      return false;
    }
    long scaled = whole;
    for (int place = 0; place < scale || at < to; place++) {
      int digit = at < to ? text[at++] - '0' : 0;
      if (digit < 0 || digit > 9) {
        return false;
      }
      if (place >= scale) {
        if (digit != 0) {
          return false;
        }
        continue;
      }
      if (scaled < (Long.MIN_VALUE + digit) / 10) {
        return false;
      }
      scaled = scaled * 10 - digit;
    }
    if (!negative && scaled == Long.MIN_VALUE) {
      return false;
    }
    value = negative ? scaled : -scaled;
    return true;
  }
}
