package io.datagen.api.text;

import java.nio.charset.StandardCharsets;

/** Integers as text: a minus sign where needed, digits, no leading zeros. */
public final class IntegerText {
  /** Bytes of the longest. */
  public static final int MAX_LENGTH = 20;

  private static final byte[] LEAST =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  private IntegerText() {}

  /** Writes an integer. */
  public static int put(byte[] out, int at, long value) {
    if (value < 0) {
      if (value == Long.MIN_VALUE) {
        System.arraycopy(LEAST, 0, out, at, LEAST.length);
        return at + LEAST.length;
      }
      out[at] = '-';
      return putPositive(out, at + 1, -value);
    }
    return putPositive(out, at, value);
  }

  /** Writes 0 or a positive integer. */
  static int putPositive(byte[] out, int at, long value) {
    if (value < DigitWords.EIGHT) {
      return DigitWords.putUpToEight(out, at, (int) value);
    }
    long high = value / DigitWords.EIGHT;
    int end;
    if (high < DigitWords.EIGHT) {
      end = DigitWords.putUpToEight(out, at, (int) high);
    } else {
      long top = high / DigitWords.EIGHT;
      end = DigitWords.putUpToEight(out, at, (int) top);
      DigitWords.putEight(out, end, (int) (high - top * DigitWords.EIGHT));
      end += 8;
    }
    DigitWords.putEight(out, end, (int) (value - high * DigitWords.EIGHT));
    return end + 8;
  }
}
