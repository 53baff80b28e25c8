package io.datagen.core.pattern;

import io.datagen.api.text.IntegerText;
import io.datagen.core.kernel.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes numbers by a pattern, rounded half to even: integers and decimals exactly, doubles by
 * their exact value, which is 2.67499... where 2.675 was written. One thread owns it.
 */
final class NumberWriter {
  /** Digits that a double's rounded value has at the most where it is a long. */
  private static final int MOST_EXACT = 15;

  private final NumberPattern pattern;
  private final byte[] prefix;
  private final byte[] suffix;
  private final byte[] negativePrefix;
  private final byte[] negativeSuffix;

  /** The number's digits without leading zeros, and how many of them stand before the point. */
  private byte[] digits = new byte[64];

  private int count;
  private int whole;

  NumberWriter(NumberPattern pattern) {
    this.pattern = pattern;
    prefix = bytes(pattern.prefix());
    suffix = bytes(pattern.suffix());
    negativePrefix = bytes(pattern.negativePrefix());
    negativeSuffix = bytes(pattern.negativeSuffix());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes of the longest text of a 64-bit number of any scale. */
  int width() {
    return width(Math.max(pattern.leastWhole(), 19 + pattern.shift()));
  }

  private int width(int wholeDigits) {
    int digitsAndCommas = wholeDigits * 2 + 1 + pattern.mostFraction();
    return Math.max(prefix.length, negativePrefix.length)
        + Math.max(suffix.length, negativeSuffix.length)
        + digitsAndCommas
        + 24;
  }

  /** Bytes of the longest text of a double. */
  int widthOf(double value) {
    return Math.abs(value) < 1e15 ? width() : width(312 + pattern.leastWhole());
  }

  /** Writes {@code value / 10^scale}; returns where the text ends. */
  int put(byte[] out, int at, long value, int scale) {
    int end = IntegerText.put(digits, 0, value);
    int sign = value < 0 ? 1 : 0;
    int length = end - sign;
    if (sign > 0) {
      System.arraycopy(digits, 1, digits, 0, length);
    }
    take(length, length - scale + pattern.shift());
    return put(out, at, value < 0);
  }

  /** Writes a finite double; returns where the text ends. */
  int put(byte[] out, int at, double value) {
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    double magnitude = Math.abs(value);
    int places = pattern.mostFraction() + pattern.shift();
    if (places <= MOST_EXACT) {
      double power = Decimals.powerOfTen(places);
      double scaled = Math.rint(Decimals.round(magnitude, places) * power);
      // Beyond, dividing by the power and multiplying again may be a unit off.
      if (scaled < 0x1p50) {
        int length = IntegerText.put(digits, 0, (long) scaled);
        take(length, length - places + pattern.shift());
        return put(out, at, negative);
      }
    }
    // Rare: more than 2^50 units of the last place, or a pattern with very many of them.
    BigDecimal exact =
        new BigDecimal(magnitude).setScale(places, RoundingMode.HALF_EVEN).stripTrailingZeros();
    byte[] text = bytes(exact.unscaledValue().toString());
    digits = text.length + 16 > digits.length ? Arrays.copyOf(text, text.length + 16) : digits;
    System.arraycopy(text, 0, digits, 0, text.length);
    take(text.length, text.length - exact.scale() + pattern.shift());
    return put(out, at, negative);
  }

  /**
   * Takes the digits as they are, the first {@code before} of them before the point, and rounds.
   */
  private void take(int length, int before) {
    count = length;
    whole = before;
    if (count == 1 && digits[0] == '0') {
      count = 0;
      whole = 0;
      return;
    }
    int kept = whole + pattern.mostFraction();
    if (kept < count) {
      round(kept);
    }
    while (count > 0 && count > whole && digits[count - 1] == '0') {
      count--;
    }
    if (count == 0) {
      whole = 0;
    }
  }

  /** Keeps some digits, fewer than there are; half goes to the even one. */
  private void round(int kept) {
    boolean up = kept >= 0 && roundsUp(kept);
    count = Math.max(0, kept);
    if (!up) {
      return;
    }
    int i = count - 1;
    while (i >= 0 && digits[i] == '9') {
      digits[i--] = '0';
    }
    if (i >= 0) {
      digits[i]++;
    } else {
      // 99.9 becomes 100: a digit more in front.
      System.arraycopy(digits, 0, digits, 1, count);
      digits[0] = '1';
      count++;
      whole++;
    }
  }

  private boolean roundsUp(int kept) {
    if (digits[kept] != '5') {
      return digits[kept] > '5';
    }
    for (int i = kept + 1; i < count; i++) {
      if (digits[i] != '0') {
        return true;
      }
    }
    return kept > 0 && (digits[kept - 1] & 1) == 1;
  }

  private int put(byte[] out, int at, boolean negative) {
    int end = copy(negative ? negativePrefix : prefix, out, at);
    int places = Math.max(pattern.leastWhole(), whole);
    for (int place = places; place > 0; place--) {
      out[end++] = digit(whole - place);
      if (pattern.group() > 0 && place > 1 && (place - 1) % pattern.group() == 0) {
        out[end++] = ',';
      }
    }
    int fraction = Math.max(pattern.leastFraction(), count - whole);
    if (places <= 0 && fraction <= 0) {
      out[end++] = '0';
    }
    if (fraction > 0 || pattern.point()) {
      out[end++] = '.';
    }
    for (int i = 0; i < fraction; i++) {
      out[end++] = digit(whole + i);
    }
    return copy(negative ? negativeSuffix : suffix, out, end);
  }

  private byte digit(int place) {
    return place >= 0 && place < count ? digits[place] : (byte) '0';
  }

  private static int copy(byte[] text, byte[] out, int at) {
    System.arraycopy(text, 0, out, at, text.length);
    return at + text.length;
  }
}
