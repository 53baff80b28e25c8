package io.datagen.core.calendar;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The keys that weigh moments by the wall clock. */
public final class CalendarKeys {
  static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** By number. */
  static final List<String> HOURS = IntStream.range(0, 24).mapToObj(String::valueOf).toList();

  private static final Kind DAYS = Kind.listOf(Kind.oneOf(WEEKDAYS)).atLeast(1);

  private static final Key HOUR =
      Key.of(
              "hour",
              Kind.either(
                  Kind.listOf(24, Kind.WEIGHT), Kind.mapOf("hour", HOURS, Kind.WEIGHT).atLeast(1)),
              "Weights of the 24 hours from midnight on, or of some by number; the others have 1.")
          .otherwise("all alike");

  private static final Key WEEKDAY =
      Key.of(
              "weekday",
              Kind.either(
                  Kind.listOf(7, Kind.WEIGHT),
                  Kind.mapOf("weekday", WEEKDAYS, Kind.WEIGHT).atLeast(1)),
              "Weights of the weekdays from Monday on, or of some by name; the others have 1.")
          .otherwise("all alike")
          .example(Map.of("sat", 0.5, "sun", 0));

  private static final Key MONTH =
      Key.of(
              "month",
              Kind.either(
                  Kind.listOf(12, Kind.WEIGHT),
                  Kind.mapOf("month", MONTHS, Kind.WEIGHT).atLeast(1)),
              "Weights of the months from January on, or of some by name; the others have 1.")
          .otherwise("all alike")
          .example(Map.of("dec", 2));

  /** Of dates. */
  public static final Keys DATE_WEIGHTS =
      Keys.of("date_weights", "How likely each date is, against others.", WEEKDAY, MONTH);

  /** Of date-times. */
  public static final Keys WEIGHTS =
      Keys.of(
          "calendar_weights",
          "How likely each moment is, against others; the weights multiply.",
          HOUR,
          WEEKDAY,
          MONTH);

  /** {@code business_hours} as a mapping. */
  public static final Keys BUSINESS_HOURS =
      Keys.of(
          "business_hours",
          "When a business is open.",
          Key.of("from", Kind.TIME, "When it opens, a whole minute.").standard("09:00"),
          Key.of("to", Kind.TIME, "When it closes; no value is this late.").standard("17:00"),
          Key.of("days", DAYS, "The days on which it opens.").otherwise("mon to fri"));

  private static final Kind BINS =
      Kind.listOf(Kind.NUMBER).called("beside `empirical` the list of its weights");

  private CalendarKeys() {}

  /** Those of a date column. */
  public static List<Key> ofDates() {
    return List.of(
        Key.of(
                "weights",
                Kind.either(Kind.section(DATE_WEIGHTS.name()), BINS),
                "How likely each date is, against others, by weekday and month.")
            .otherwise("all alike"),
        Key.of(
                "business_days",
                Kind.either(Kind.FLAG, DAYS),
                "Only dates on these weekdays; true for mon to fri.")
            .standard(false));
  }

  /** Those of a date-time column. */
  public static List<Key> ofMoments() {
    return List.of(
        Key.of(
                "weights",
                Kind.either(Kind.section(WEIGHTS.name()), BINS),
                "How likely each moment is, against others, by hour, weekday and month.")
            .otherwise("all alike"),
        Key.of(
                "business_hours",
                Kind.either(Kind.FLAG, Kind.section(BUSINESS_HOURS.name())),
                "Only moments at which a business is open; true for 09:00 to 17:00, mon to fri.")
            .standard(false)
            .example(Map.of("from", "09:00", "to", "17:30")));
  }
}
