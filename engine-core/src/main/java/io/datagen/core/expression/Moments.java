package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.Zone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates and times that stand in an expression as text. */
final class Moments {
  private Moments() {}

  static boolean isTemporal(ValueType type) {
    return Types.isMoment(type) || Types.isTime(type) || Types.isDuration(type);
  }

  /** The term, or where it is a literal text the date, time or duration that the text spells. */
  static Term parseIfText(Term term, ValueType beside) {
    return Coercion.isTextLiteral(term) ? parse(((Constant) term).text(), beside) : term;
  }

  private static Term parse(String text, ValueType beside) {
    try {
      if (Types.isTime(beside)) {
        return Constant.of(beside, LocalTime.parse(text).toNanoOfDay() / 1_000);
      }
      if (Types.isDuration(beside)) {
        return Constant.of(beside, Duration.parse(text).toNanos() / 1_000);
      }
      if (text.length() == "2024-01-31".length()) {
        return Constant.of(Types.DATE, LocalDate.parse(text).toEpochDay());
      }
      return dateTime(
          text.replace(' ', 'T'), beside instanceof DateTimeType type ? type.zone() : Zone.UTC);
    } catch (DateTimeException | ArithmeticException e) {
      throw new Mistake(
          -1,
          "the text '"
              + text
              + "' is not "
              + Types.name(beside)
              + "; write it as "
              + (Types.isTime(beside)
                  ? "'13:30:00'"
                  : Types.isDuration(beside)
                      ? "'PT1H30M'"
                      : "'2024-01-31' or '2024-01-31T13:30:00'"));
    }
  }

  private static Term dateTime(String text, Zone zone) {
    boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d");
    OffsetDateTime moment =
        zoned ? OffsetDateTime.parse(text) : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
    long micros =
        Math.addExact(
            Math.multiplyExact(moment.toEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
    return ofMicros(zoned ? micros : zone.momentOf(micros));
  }

  /** A date-time constant with no more digits of the second than it needs. */
  static Term ofMicros(long micros) {
    int fraction = micros % 1_000_000 == 0 ? 0 : micros % 1_000 == 0 ? 3 : 6;
    return Constant.of(new DateTimeType(fraction), micros);
  }

  static long days(LocalDate date) {
    return ChronoUnit.DAYS.between(LocalDate.EPOCH, date);
  }
}
