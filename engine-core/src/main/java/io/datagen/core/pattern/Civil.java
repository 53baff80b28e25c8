package io.datagen.core.pattern;

/**
 * The calendar date of a day number, after Howard Hinnant's {@code civil_from_days}; any long gives
 * some date, since rows that nobody wants hold anything. One thread owns it.
 */
public final class Civil {
  private static final long DAYS_PER_ERA = 146_097;
  private static final long EPOCH = 719_468;

  private long year;
  private int month;
  private int day;

  /** Moves to a day since 1970-01-01. */
  public void set(long days) {
    long z = days + EPOCH;
    long era = Math.floorDiv(z, DAYS_PER_ERA);
    int dayOfEra = (int) Math.floorMod(z, DAYS_PER_ERA);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    day = dayOfYear - (153 * shifted + 2) / 5 + 1;
    month = shifted < 10 ? shifted + 3 : shifted - 9;
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  }

  /** Of the day, 0 being 1 BC. */
  public long year() {
    return year;
  }

  /** From 1. */
  public int month() {
    return month;
  }

  /** Of the month, from 1. */
  public int day() {
    return day;
  }

  /** From 1, of the day that was set. */
  public int dayOfYear(long days) {
    return (int) (days - days(year, 1, 1)) + 1;
  }

  /** The day number of a date; the month from 1, any day. */
  public static long days(long year, int month, int day) {
    long y = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(y, 400L);
    int yearOfEra = (int) Math.floorMod(y, 400L);
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_PER_ERA + dayOfEra - EPOCH;
  }

  /** Days of a month. */
  public static int lengthOfMonth(long year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2
        ? leap ? 29 : 28
        : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** Monday is 0, as in Python. */
  public static int weekday(long days) {
    return (int) Math.floorMod(days + 3, 7L);
  }
}
