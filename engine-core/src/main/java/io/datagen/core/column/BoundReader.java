package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.source.Durations;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Moments;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/** Bounds as schemas write them, in the unit of a type's vector. */
public final class BoundReader {
  private static final int MAX_DIGITS = 30;

  /** As a double's; to round 1e-999999999 would take a number of as many digits. */
  private static final int MAX_SCALE = 400;

  private BoundReader() {}

  /** A finite number. */
  public static Optional<Double> number(Node node, Faults faults) {
    return Section.number(node, faults);
  }

  /**
   * A bound of an integer, decimal, date, date-time, time or duration, rounded inwards where it
   * lies between two values.
   *
   * @param lower whether it is a lower bound
   */
  public static OptionalLong of(Node node, ValueType type, boolean lower, Faults faults) {
    if (!(node instanceof Scalar scalar)) {
      faults.add(node, "expected a single value, not " + node.describe());
      return OptionalLong.empty();
    }
    if (type instanceof ValueType.DateType || type instanceof ValueType.DateTimeType) {
      OptionalLong moment =
          type instanceof ValueType.DateTimeType moments
              ? Moments.micros(scalar.text(), moments.zone())
              : Moments.days(scalar.text());
      if (moment.isEmpty()) {
        faults.add(
            node,
            "expected a date such as 2024-03-09 or 2024-03-09T12:00:00Z, not " + node.describe());
      }
      return moment;
    }
    if (type instanceof ValueType.TimeType || type instanceof ValueType.DurationType) {
      return time(scalar, type instanceof ValueType.TimeType, faults);
    }
    int scale =
        type instanceof ValueType.DecimalType decimal
            ? decimal.scale()
            : type instanceof ValueType.IntegerType ? 0 : -1;
    if (scale < 0) {
      faults.add(node, "min and max are constraints of numbers and dates");
      return OptionalLong.empty();
    }
    if (!scalar.isNumber() && !Section.isGrouped(scalar)) {
      faults.add(node, "expected a number, not " + node.describe() + unquoted(node));
      return OptionalLong.empty();
    }
    try {
      BigDecimal bound = new BigDecimal(scalar.text().replace("_", ""));
      if (bound.precision() - (long) bound.scale() > MAX_DIGITS || bound.scale() > MAX_SCALE) {
        throw new ArithmeticException("more digits than 64 bits have");
      }
      return OptionalLong.of(
          bound
              .scaleByPowerOfTen(scale)
              .setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR)
              .longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      faults.add(node, "does not fit 64 bits: " + scalar.text());
      return OptionalLong.empty();
    }
  }

  /** Microseconds of a time of day or of a length of time. */
  private static OptionalLong time(Scalar scalar, boolean ofDay, Faults faults) {
    OptionalLong micros =
        ofDay ? Moments.timeOfDay(scalar.text()) : Durations.micros(scalar.text());
    if (micros.isEmpty()) {
      faults.add(
          scalar,
          ofDay
              ? "expected a time of day such as '08:30' or '08:30:15', not " + scalar.describe()
              : "expected a length of time such as 30m, 1.5h, 250ms, PT30M or a number of seconds,"
                  + " not "
                  + scalar.describe());
    }
    return micros;
  }

  /** Of a number in quotes, which is a text. */
  private static String unquoted(Node node) {
    return node instanceof Scalar scalar && scalar.text().matches("[+-]?[0-9]+(\\.[0-9]+)?")
        ? "; write it without quotes"
        : "";
  }
}
