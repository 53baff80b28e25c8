package io.datagen.api.text;

/**
 * Dates as {@code 2024-03-09}, in the proleptic Gregorian calendar. Years beyond 9999 have a sign
 * and as many digits as they need, those before 0 a minus and at least four.
 */
public final class DateText {
  /** Bytes of the longest, that of {@code Long.MIN_VALUE}. */
  public static final int MAX_LENGTH = 24;

  private static final int DAYS_PER_ERA = 146_097;

  /** From 0000-03-01, where leap days come last in their year, to 1970-01-01. */
  private static final int EPOCH = 719_468;

  private static final int FIRST_PLAIN = -719_528;
  private static final int LAST_PLAIN = 2_932_896;

  private DateText() {}

  /** Writes the date that is so many days after 1970-01-01. */
  public static int put(byte[] out, int at, long day) {
    long inCycle = day - DateCycle.FIRST;
    if (inCycle >= 0 && inCycle < DateCycle.DAYS) {
      return DateCycle.put(out, at, (int) inCycle);
    }
    return day >= FIRST_PLAIN && day <= LAST_PLAIN
        ? putPlain(out, at, (int) day)
        : putFar(out, at, day);
  }

  /** Howard Hinnant's civil_from_days, for years 0 to 9999: only multiplications, no table. */
  static int putPlain(byte[] out, int at, int day) {
    int z = day + EPOCH;
    int era = (z >= 0 ? z : z - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
    int dayOfEra = z - era * DAYS_PER_ERA;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    int year = yearOfEra + era * 400 + (shifted < 10 ? 0 : 1);
    DigitWords.putTwo(out, at, year / 100);
    DigitWords.putTwo(out, at + 2, year % 100);
    putMonthAndDay(out, at + 4, month, dayOfYear - (153 * shifted + 2) / 5 + 1);
    return at + 10;
  }

  private static void putMonthAndDay(byte[] out, int at, int month, int day) {
    out[at] = '-';
    DigitWords.putTwo(out, at + 1, month);
    out[at + 3] = '-';
    DigitWords.putTwo(out, at + 4, day);
  }

  /** Moves the date by whole eras into the plain years, and the year back. */
  private static int putFar(byte[] out, int at, long day) {
    long eras = Math.floorDiv(day, DAYS_PER_ERA) - 1;
    int near = Math.floorMod(day, DAYS_PER_ERA) + DAYS_PER_ERA;
    byte[] plain = new byte[10 + TextBuffer.PADDING];
    putPlain(plain, 0, near);
    int plainYear = (plain[0] - '0') * 1000 + (plain[1] - '0') * 100;
    plainYear += (plain[2] - '0') * 10 + (plain[3] - '0');
    long year = plainYear + eras * 400;
    int end = at;
    out[end++] = (byte) (year < 0 ? '-' : '+');
    long magnitude = Math.abs(year);
    end =
        magnitude < 10_000
            ? DigitWords.putPadded(out, end, magnitude, 4)
            : IntegerText.putPositive(out, end, magnitude);
    System.arraycopy(plain, 4, out, end, 6);
    return end + 6;
  }

  /** Days from 1970-01-01 to a date; the month and day are in range. */
  static long toDays(long year, int month, int day) {
    long y = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(y, 400L);
    int yearOfEra = (int) (y - era * 400);
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_PER_ERA + dayOfEra - EPOCH;
  }

  static int lengthOfMonth(long year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
}
