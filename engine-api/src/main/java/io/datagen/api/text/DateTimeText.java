package io.datagen.api.text;

import io.datagen.api.schema.Zone;

/**
 * Moments as {@code 2024-03-09T12:34:56Z}, UTC, or as {@code 2024-03-09T13:34:56+01:00} in a zone.
 */
public final class DateTimeText {
  /** Bytes of the longest. */
  public static final int MAX_LENGTH = 42;

  private DateTimeText() {}

  /**
   * Writes the moment so many microseconds after 1970-01-01T00:00:00Z.
   *
   * @param fraction digits of the second: 0, 3 or 6; 6 are written where fewer would lose some
   */
  public static int put(byte[] out, int at, long micros, int fraction) {
    long day = Math.floorDiv(micros, TimeText.DAY);
    int end = DateText.put(out, at, day);
    out[end] = 'T';
    end = TimeText.putWithin(out, end + 1, micros - day * TimeText.DAY, fraction);
    out[end] = 'Z';
    return end + 1;
  }

  /** The same as a zone's clocks show it, its offset behind; those of UTC write {@code Z}. */
  public static int put(byte[] out, int at, long micros, int fraction, Zone zone) {
    if (zone.isUtc()) {
      return put(out, at, micros, fraction);
    }
    long offset = zone.offsetAt(micros);
    if (((micros ^ micros + offset) & (offset ^ micros + offset)) < 0) {
      // Out at the end of all moments, where a clock can't be ahead.
      return put(out, at, micros, fraction);
    }
    // Behind the time goes the offset, in place of Z.
    int end = put(out, at, micros + offset, fraction) - 1;
    int seconds = (int) Math.abs(offset / TimeText.SECOND);
    out[end] = (byte) (offset < 0 ? '-' : '+');
    DigitWords.putTwo(out, end + 1, seconds / 3600);
    out[end + 3] = ':';
    DigitWords.putTwo(out, end + 4, seconds / 60 % 60);
    if (seconds % 60 == 0) {
      return end + 6;
    }
    // Local mean time, as clocks had it in the 19th century.
    out[end + 6] = ':';
    DigitWords.putTwo(out, end + 7, seconds % 60);
    return end + 9;
  }
}
