package io.datagen.api.text;

/** Times of day as {@code 12:34:56}, with six more digits where the microseconds are not 0. */
public final class TimeText {
  /** Bytes of the longest, {@code Long.MIN_VALUE} microseconds included. */
  public static final int MAX_LENGTH = 26;

  static final long SECOND = 1_000_000;
  static final long DAY = 86_400 * SECOND;

  /** By minute of the day: {@code hh:mm:}, 12 KB in all. A moment's cell takes 9 ns, not 12. */
  private static final long[] MINUTES = new long[1440];

  static {
    byte[] text = new byte[8];
    for (int minute = 0; minute < MINUTES.length; minute++) {
      DigitWords.putTwo(text, 0, minute / 60);
      text[2] = ':';
      DigitWords.putTwo(text, 3, minute % 60);
      text[5] = ':';
      MINUTES[minute] = ByteWords.getLong(text, 0);
    }
  }

  private TimeText() {}

  /**
   * Writes so many microseconds after midnight; what is no time of day has more hours, or a minus.
   */
  public static int put(byte[] out, int at, long micros) {
    if (micros >= 0 && micros < DAY) {
      return putWithin(out, at, micros, 0);
    }
    long day = micros / DAY;
    long rest = Math.abs(micros - day * DAY);
    int end = at;
    if (micros < 0) {
      out[end++] = '-';
    }
    long hours = Math.abs(day) * 24 + rest / (3600 * SECOND);
    end =
        hours < 10
            ? DigitWords.putPadded(out, end, hours, 2)
            : IntegerText.putPositive(out, end, hours);
    byte[] time = new byte[15 + TextBuffer.PADDING];
    int length = putWithin(time, 0, rest, 0);
    System.arraycopy(time, 2, out, end, length - 2);
    return end + length - 2;
  }

  /**
   * Writes a time of day.
   *
   * @param fraction digits of the second: 0, 3 or 6; 6 where fewer would lose some
   */
  static int putWithin(byte[] out, int at, long micros, int fraction) {
    // 64 divides a million: 37 bits become 31, and the division a multiplication of one word.
    int second = (int) (((micros >>> 6) * 4_503_599_628L) >>> 46);
    int rest = (int) (micros - second * SECOND);
    int minute = second / 60;
    ByteWords.putLong(out, at, MINUTES[minute]);
    DigitWords.putTwo(out, at + 6, second - minute * 60);
    if (fraction == 0 && rest == 0) {
      return at + 8;
    }
    out[at + 8] = '.';
    if (fraction == 3 && rest % 1000 == 0) {
      return DigitWords.putPadded(out, at + 9, rest / 1000, 3);
    }
    return DigitWords.putPadded(out, at + 9, rest, 6);
  }
}
