package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.Zone;
import io.datagen.core.pattern.Civil;
import java.util.List;

/** Parts of dates, and dates moved and compared. */
final class DateFunctions {
  /** Beyond these no text format has dates; guards the sums. */
  private static final long MOST_MONTHS = 12 * 200_000L;

  static final List<Function> ALL =
      List.of(
          part("year", "The year.", (civil, days) -> civil.year()),
          part("month", "The month, from 1.", (civil, days) -> civil.month()),
          part("day", "The day of the month, from 1.", (civil, days) -> civil.day()),
          part(
              "weekday", "The day of the week, Monday is 0.", (civil, days) -> Civil.weekday(days)),
          Function.of("hour", "x", "The hour, from 0.", a -> within(a, 3_600_000_000L, 24)),
          Function.of("minute", "x", "The minute, from 0.", a -> within(a, 60_000_000L, 60)),
          Function.of("second", "x", "The second, from 0.", a -> within(a, 1_000_000L, 60)),
          Function.of(
              "date", "x", "The date of a date-time, or that a text spells.", a -> days(a, "x")),
          Function.of(
              "date_add",
              "date, n, unit?",
              "A date moved by so many days, or 'hours', 'months' and so on; a month's end stays"
                  + " within the month.",
              DateFunctions::add),
          Function.of(
              "date_diff",
              "date, earlier, unit?",
              "How many whole days, or 'hours', 'months' and so on, lie between two dates.",
              DateFunctions::difference));

  private DateFunctions() {}

  @FunctionalInterface
  private interface Part {
    long of(Civil civil, long days);
  }

  private static Function part(String name, String summary, Part part) {
    return Function.of(
        name,
        "date",
        summary,
        arguments ->
            Applied.of(
                Types.INTEGER,
                (operands, assembly) -> {
                  LongOperation days = (LongOperation) operands[0];
                  return new LongOperation() {
                    private final Civil civil = new Civil();

                    @Override
                    void compute(Slice slice) {
                      runOperand(slice, days);
                      for (int i = 0; i < slice.size(); i++) {
                        civil.set(days.values[i]);
                        values[i] = part.of(civil, days.values[i]);
                      }
                    }
                  };
                },
                days(arguments, "date")));
  }

  /** A moment's date. */
  private static Term days(Arguments arguments, String name) {
    Term moment = arguments.moment(name);
    return Types.isDate(moment.type())
        ? moment
        : Applied.of(
            Types.DATE,
            Loops.longs(
                (x, out, size, at) -> {
                  for (int i = 0; i < size; i++) {
                    out[i] = Math.floorDiv(x[i], Coercion.DAY);
                  }
                }),
            Coercion.local(moment));
  }

  private static Term within(Arguments arguments, long unit, long count) {
    Term x = arguments.any("x");
    Term moment =
        Types.isTime(x.type())
            ? x
            : Coercion.local(Coercion.toDateTime(arguments.moment("x"), new DateTimeType(0)));
    return Applied.of(
        Types.INTEGER,
        Loops.longs(
            (values, out, size, at) -> {
              for (int i = 0; i < size; i++) {
                out[i] = Math.floorMod(Math.floorDiv(values[i], unit), count);
              }
            }),
        moment);
  }

  private static Term add(Arguments arguments) {
    TimeUnit unit = TimeUnit.of(arguments);
    Term moment = arguments.moment("date");
    Term n = arguments.whole("n");
    if (moment.type() instanceof DateTimeType type
        && !type.zone().isUtc()
        && unit.micros() % Coercion.DAY == 0) {
      return Coercion.ofLocal(add(unit, Coercion.local(moment), n), type);
    }
    return add(unit, moment, n);
  }

  private static Term add(TimeUnit unit, Term moment, Term n) {
    if (unit.months() > 0) {
      long day = Types.isDate(moment.type()) ? 1 : Coercion.DAY;
      return Applied.of(moment.type(), Loops.longs(addMonths(unit.months(), day)), moment, n);
    }
    if (Types.isDate(moment.type()) && unit.isWholeDays()) {
      return Applied.of(
          moment.type(), Loops.longs(addUnits(unit.micros() / Coercion.DAY)), moment, n);
    }
    ValueType type = fraction(moment, unit);
    Term start = Coercion.retype(Coercion.toDateTime(moment, new DateTimeType(0)), type);
    return Applied.of(type, Loops.longs(addUnits(unit.micros())), start, n);
  }

  /** Digits of the second that a sum may have. */
  private static ValueType fraction(Term moment, TimeUnit unit) {
    int own = moment.type() instanceof DateTimeType type ? type.fraction() : 0;
    int added = unit == TimeUnit.MICROSECONDS ? 6 : unit == TimeUnit.MILLISECONDS ? 3 : 0;
    Zone zone = moment.type() instanceof DateTimeType type ? type.zone() : Zone.UTC;
    return new DateTimeType(Math.max(own, added), zone);
  }

  private static Loops.LongsLoop addUnits(long unit) {
    return (x, n, out, size, at) -> {
      for (int i = 0; i < size; i++) {
        long length = n[i] * unit;
        out[i] = x[i] + length;
        if (Math.multiplyHigh(n[i], unit) != length >> 63
            || ((x[i] ^ out[i]) & (length ^ out[i])) < 0) {
          at.fault(i, Coercion.TOO_FAR + n[i] + " units");
        }
      }
    };
  }

  private static Loops.LongsLoop addMonths(int months, long day) {
    return (x, n, out, size, at) -> {
      Civil civil = new Civil();
      for (int i = 0; i < size; i++) {
        long many = n[i] * months;
        if (Math.abs(n[i]) > MOST_MONTHS || n[i] == Long.MIN_VALUE) {
          at.fault(i, Coercion.TOO_FAR + n[i] + (months == 1 ? " months" : " years"));
          many = 0;
        }
        long days = Math.floorDiv(x[i], day);
        civil.set(days);
        long total = civil.year() * 12 + civil.month() - 1 + many;
        long year = Math.floorDiv(total, 12L);
        int month = (int) Math.floorMod(total, 12L) + 1;
        int dayOfMonth = Math.min(civil.day(), Civil.lengthOfMonth(year, month));
        long moved = Civil.days(year, month, dayOfMonth);
        if (day > 1 && Math.abs(moved) >= Coercion.MOST_DAYS) {
          at.fault(i, Coercion.TOO_FAR + "the year " + year);
        }
        out[i] = moved * day + Math.floorMod(x[i], day);
      }
    };
  }

  private static Term difference(Arguments arguments) {
    TimeUnit unit = TimeUnit.of(arguments);
    // Days and months are those of clocks.
    boolean clocks = unit.micros() % Coercion.DAY == 0;
    Term later = clocks ? Coercion.local(arguments.moment("date")) : arguments.moment("date");
    Term earlier =
        clocks ? Coercion.local(arguments.moment("earlier")) : arguments.moment("earlier");
    if (Types.isDate(later.type())
        && Types.isDate(earlier.type())
        && unit.micros() >= Coercion.DAY) {
      return Applied.of(
          Types.INTEGER, Loops.longs(wholeUnits(unit.micros() / Coercion.DAY)), later, earlier);
    }
    Term x = Coercion.toDateTime(later, new DateTimeType(0));
    Term y = Coercion.toDateTime(earlier, new DateTimeType(0));
    return Applied.of(
        Types.INTEGER,
        Loops.longs(unit.months() > 0 ? wholeMonths(unit.months()) : wholeUnits(unit.micros())),
        x,
        y);
  }

  private static Loops.LongsLoop wholeUnits(long unit) {
    return (x, y, out, size, at) -> {
      for (int i = 0; i < size; i++) {
        long difference = x[i] - y[i];
        out[i] = difference / unit;
        if (((x[i] ^ y[i]) & (x[i] ^ difference)) < 0) {
          at.fault(i, "the dates are too far apart");
        }
      }
    };
  }

  private static Loops.LongsLoop wholeMonths(int months) {
    return (x, y, out, size, at) -> {
      Civil later = new Civil();
      Civil earlier = new Civil();
      for (int i = 0; i < size; i++) {
        boolean swapped = x[i] < y[i];
        long high = swapped ? y[i] : x[i];
        long low = swapped ? x[i] : y[i];
        later.set(Math.floorDiv(high, Coercion.DAY));
        earlier.set(Math.floorDiv(low, Coercion.DAY));
        long whole = (later.year() - earlier.year()) * 12 + later.month() - earlier.month();
        long place = later.day() * Coercion.DAY + Math.floorMod(high, Coercion.DAY);
        if (place < earlier.day() * Coercion.DAY + Math.floorMod(low, Coercion.DAY)) {
          whole--;
        }
        out[i] = (swapped ? -whole : whole) / months;
      }
    };
  }
}
