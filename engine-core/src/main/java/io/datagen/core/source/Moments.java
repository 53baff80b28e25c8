package io.datagen.core.source;

import io.datagen.api.schema.Zone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
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
