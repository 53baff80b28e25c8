package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import java.util.List;
import java.util.Optional;

/** Types {@code +} and {@code -} of dates, date-times and durations. */
final class MomentArithmetic {
  private MomentArithmetic() {}

  /** The term, or nothing where the two don't go together. */
  static Optional<Term> binary(String operator, Term left, Term right) {
    return switch (operator) {
      case "+" -> plus(left, right).or(() -> plus(right, left));
      case "-" -> minus(left, right);
      case "*" -> times(left, right).or(() -> times(right, left));
      case "/" -> ratio(left, right);
      default -> Optional.empty();
    };
  }

  private static Optional<Term> plus(Term moment, Term length) {
    if (Types.isDate(moment.type()) && Types.isWhole(length.type())
        || Types.isDuration(moment.type()) && Types.isDuration(length.type())) {
      return longs(moment.type(), IntegerLoops::add, moment, length);
    }
    if (Types.isMoment(moment.type()) && Types.isDuration(length.type())) {
      return longs(dateTime(moment), IntegerLoops::add, toDateTime(moment), length);
    }
    rejectNumber("+", moment, length);
    return Optional.empty();
  }

  private static Optional<Term> minus(Term left, Term right) {
    Term x = Types.isMoment(right.type()) ? Moments.parseIfText(left, right.type()) : left;
    Term y = Types.isMoment(left.type()) ? Moments.parseIfText(right, left.type()) : right;
    if (Types.isDate(x.type()) && Types.isDate(y.type())) {
      return longs(Types.INTEGER, IntegerLoops::subtract, x, y);
    }
    if (Types.isMoment(x.type()) && Types.isMoment(y.type())) {
      return longs(Types.DURATION, IntegerLoops::subtract, toDateTime(x), toDateTime(y));
    }
    if (Types.isDate(x.type()) && Types.isWhole(y.type())
        || Types.isDuration(x.type()) && Types.isDuration(y.type())) {
      return longs(x.type(), IntegerLoops::subtract, x, y);
    }
    if (Types.isMoment(x.type()) && Types.isDuration(y.type())) {
      return longs(dateTime(x), IntegerLoops::subtract, toDateTime(x), y);
    }
    if (Types.isTime(x.type()) && Types.isTime(y.type())) {
      return longs(Types.DURATION, IntegerLoops::subtract, x, y);
    }
    rejectNumber("-", x, y);
    return Optional.empty();
  }

  private static void rejectNumber(String operator, Term moment, Term number) {
    if (Types.isMoment(moment.type()) && Types.isNumber(number.type())) {
      throw new Mistake(
          -1,
          "'"
              + operator
              + "' can't take "
              + Types.name(moment.type())
              + " and "
              + Types.name(number.type())
              + ", whose unit is unknown; write date_add(x, n, 'hours')");
    }
  }

  private static Optional<Term> times(Term duration, Term factor) {
    return Types.isDuration(duration.type()) && Types.isWhole(factor.type())
        ? longs(duration.type(), IntegerLoops::multiply, duration, factor)
        : Optional.empty();
  }

  private static Optional<Term> ratio(Term left, Term right) {
    Loops.LongsToDoubleLoop divide = FloatLoops::divide;
    return Types.isDuration(left.type()) && Types.isDuration(right.type())
        ? Optional.of(Applied.of(Types.FLOAT, Loops.longsToDouble(divide), left, right))
        : Optional.empty();
  }

  private static DateTimeType dateTime(Term moment) {
    return moment.type() instanceof DateTimeType type ? type : new DateTimeType(0);
  }

  private static Term toDateTime(Term term) {
    return Coercion.toDateTime(term, dateTime(term));
  }

  private static Optional<Term> longs(ValueType type, Loops.LongsLoop loop, Term x, Term y) {
    return Optional.of(Applied.of(type, Applied.NullRule.ANY, Loops.longs(loop), List.of(x, y)));
  }
}
