package io.datagen.core.expression;

import io.datagen.core.source.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What {@code date_add} and {@code date_diff} count in. */
enum TimeUnit {
  MICROSECONDS(1),
  MILLISECONDS(1_000),
  SECONDS(1_000_000),
  MINUTES(60_000_000L),
  HOURS(3_600_000_000L),
  DAYS(Coercion.DAY),
  WEEKS(7 * Coercion.DAY),
  MONTHS(0),
  YEARS(0);

  private final long micros;

  TimeUnit(long micros) {
    this.micros = micros;
  }

  /** Its length, or 0 where that depends on the date. */
  long micros() {
    return micros;
  }

  /** How many months it has, or 0. */
  int months() {
    return this == MONTHS ? 1 : this == YEARS ? 12 : 0;
  }

  boolean isWholeDays() {
    return this == DAYS || this == WEEKS || months() > 0;
  }

  /** That of the argument {@code unit}, days where there is none. */
  static TimeUnit of(Arguments arguments) {
    if (!arguments.has("unit")) {
      return DAYS;
    }
    String name = arguments.literalText("unit");
    List<String> names =
        Arrays.stream(values()).map(u -> u.name().toLowerCase(Locale.ROOT)).toList();
    int index = names.indexOf(name.endsWith("s") ? name : name + "s");
    if (index < 0) {
      throw arguments.mistake("unit", "unknown unit '" + name + "'" + Nearest.hint(name, names));
    }
    return values()[index];
  }
}
