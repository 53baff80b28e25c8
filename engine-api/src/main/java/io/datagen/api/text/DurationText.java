package io.datagen.api.text;

/**
 * Lengths of time as ISO 8601 has them: {@code PT1H2M3.5S}, {@code PT0S}, {@code -PT1M}. Hours are
 * the largest unit, since a day need not have 24; the fraction has no trailing zeros.
 */
public final class DurationText {
  /** Bytes of the longest. */
  public static final int MAX_LENGTH = 32;

  private DurationText() {}

  /** Writes so many microseconds. */
  public static int put(byte[] out, int at, long micros) {
    int end = at;
    if (micros < 0) {
      out[end++] = '-';
    }
    out[end++] = 'P';
    out[end++] = 'T';
    // Of the remainders' magnitudes: that of Long.MIN_VALUE itself is no long.
    long seconds = Math.abs(micros / TimeText.SECOND);
    long fraction = Math.abs(micros % TimeText.SECOND);
    end = putUnit(out, end, seconds / 3600, 'H');
    end = putUnit(out, end, seconds / 60 % 60, 'M');
    if (seconds % 60 == 0 && fraction == 0) {
      return seconds == 0 ? putZero(out, end) : end;
    }
    end = IntegerText.putPositive(out, end, seconds % 60);
    if (fraction != 0) {
      out[end] = '.';
      end = DigitWords.putPadded(out, end + 1, fraction, 6);
      while (out[end - 1] == '0') {
        end--;
      }
    }
    out[end] = 'S';
    return end + 1;
  }

  private static int putZero(byte[] out, int at) {
    out[at] = '0';
    out[at + 1] = 'S';
    return at + 2;
  }

  private static int putUnit(byte[] out, int at, long count, char unit) {
    if (count == 0) {
      return at;
    }
    int end = IntegerText.putPositive(out, at, count);
    out[end] = (byte) unit;
    return end + 1;
  }
}
