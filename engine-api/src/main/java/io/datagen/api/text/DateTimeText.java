package io.datagen.api.text;

/** Moments as {@code 2024-03-09T12:34:56Z}, UTC. */
public final class DateTimeText {
  /** Bytes of the longest. */
  public static final int MAX_LENGTH = 34;

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
}
