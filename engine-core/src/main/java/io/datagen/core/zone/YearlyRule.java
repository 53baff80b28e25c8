package io.datagen.core.zone;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * When clocks change in every year.
 *
 * @param day of the month; -1 for the last
 * @param weekday the first such day from {@code day} on, or the last up to the month's last; 0 for
 *     the day itself
 * @param second of UTC since that day's midnight, may lie on another day
 * @param offset from there on, in seconds
 */
record YearlyRule(int month, int day, int weekday, long second, long offset) {

  static YearlyRule parse(String text) {
    String[] parts = text.split(",", -1);
    return new YearlyRule(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Long.parseLong(parts[3]),
        Long.parseLong(parts[4]));
  }

  /** The moment in a year, in seconds since 1970. */
  long in(long year) {
    LocalDate first = LocalDate.of((int) year, month, 1);
    LocalDate date =
        day > 0 ? first.withDayOfMonth(day) : first.plusDays(first.lengthOfMonth() + (long) day);
    if (weekday > 0) {
      DayOfWeek wanted = DayOfWeek.of(weekday);
      date =
          date.with(
              day > 0
                  ? TemporalAdjusters.nextOrSame(wanted)
                  : TemporalAdjusters.previousOrSame(wanted));
    }
    return date.toEpochDay() * 86_400 + second;
  }

  /** The year of a second. */
  static long year(long second) {
    return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).getYear();
  }

  /** A year's first second. */
  static long start(long year) {
    return LocalDate.of((int) year, 1, 1).toEpochDay() * 86_400;
  }
}
