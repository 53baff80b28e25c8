package io.datagen.core.source;

import io.datagen.api.schema.Zone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and date-times as schemas write them: ISO 8601, a date alone meaning its midnight in UTC.
 */
public final class Moments {
  /** Microseconds in a day. */
  public static final long DAY = 86_400_000_000L;

  private static final Pattern SHORT = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(T.*)?");

  private static final long NONE = Long.MIN_VALUE;

  private Moments() {}

  /** With two digits for month and day: YAML 1.1 takes {@code 2024-1-5} for a date. */
  private static String padded(String iso) {
    Matcher matcher = SHORT.matcher(iso);
    return matcher.matches()
        ? matcher.group(1)
            + "-"
            + two(matcher.group(2))
            + "-"
            + two(matcher.group(3))
            + Objects.requireNonNullElse(matcher.group(4), "")
        : iso;
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  /** Days since 1970-01-01, or empty where the text is no date (a date-time's own date counts). */
  public static OptionalLong days(String text) {
    OptionalLong micros = micros(text);
    return micros.isPresent() ? OptionalLong.of(Math.floorDiv(micros.getAsLong(), DAY)) : micros;
  }

  /**
   * Microseconds since 1970-01-01T00:00:00Z, or empty where the text is neither date nor date-time.
   */
  public static OptionalLong micros(String text) {
    return micros(text, Zone.UTC);
  }

  /** The same where a text without an offset is what a zone's clocks show. */
  public static OptionalLong micros(String text, Zone zone) {
    long usual = usual(text);
    if (usual != NONE) {
      return OptionalLong.of(text.endsWith("Z") ? usual : zone.momentOf(usual));
    }
    String iso = padded(text.strip().replace(' ', 'T'));
    try {
      if (iso.indexOf('T') < 0) {
        long midnight = Math.multiplyExact(LocalDate.parse(iso).toEpochDay(), DAY);
        return OptionalLong.of(zone.momentOf(midnight));
      }
      int sign = Math.max(iso.indexOf('+'), iso.lastIndexOf('-'));
      boolean offset = iso.endsWith("Z") || sign > iso.indexOf('T');
      OffsetDateTime moment =
          offset ? OffsetDateTime.parse(iso) : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
      long micros =
          Math.addExact(
              Math.multiplyExact(moment.toEpochSecond(), 1_000_000L), moment.getNano() / 1000);
      return OptionalLong.of(offset ? micros : zone.momentOf(micros));
    } catch (DateTimeException | ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * Of {@code 2024-01-31} and {@code 2024-01-31T08:30:00}, as nearly all are written: reading one
   * by the library's formatter takes some hundred times as long while the program is young.
   */
  private static long usual(String text) {
    int length = text.length();
    if (length != 10 && length != 19 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return NONE;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 2);
    int day = digits(text, 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    if (day > Month.of(month).length(Year.isLeap(year))) {
      return NONE;
    }
    int seconds = 0;
    if (length == 19) {
      int hour = digits(text, 11, 2);
      int minute = digits(text, 14, 2);
      int second = digits(text, 17, 2);
      boolean marked = text.charAt(10) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':';
      if (!marked
          || hour < 0
          || hour > 23
          || minute < 0
          || minute > 59
          || second < 0
          || second > 59) {
        return NONE;
      }
      seconds = (hour * 60 + minute) * 60 + second;
    }
    return LocalDate.of(year, month, day).toEpochDay() * DAY + seconds * 1_000_000L;
  }

  /** The number that digits write, or -1 where they are none. */
  private static int digits(String text, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /**
   * Microseconds since midnight of a time of day such as {@code 08:30} or {@code 08:30:15.5}, or
   * empty where the text is none.
   */
  public static OptionalLong timeOfDay(String text) {
    try {
      return OptionalLong.of(LocalTime.parse(text.strip()).toNanoOfDay() / 1000);
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
