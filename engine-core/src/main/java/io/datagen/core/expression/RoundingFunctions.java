package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DecimalType;
import io.datagen.api.schema.ValueType.FloatType;
import java.math.BigDecimal;
import java.util.List;

/** {@code round}, {@code floor}, {@code ceil}, {@code int}, {@code float}, {@code abs}. */
final class RoundingFunctions {
  static final List<Function> ALL =
      List.of(
          Function.of(
              "round",
              "x, digits?",
              "To so many digits after the point, correctly rounded, halves to even; without"
                  + " digits an integer.",
              RoundingFunctions::round),
          Function.of(
              "floor",
              "x",
              "The largest integer that is not above x.",
              a -> toInteger(a.number("x"), Whole.FLOOR)),
          Function.of(
              "ceil",
              "x",
              "The smallest integer that is not below x.",
              a -> toInteger(a.number("x"), Whole.CEILING)),
          Function.of(
              "int",
              "x",
              "A number without its fraction, or the integer that a text spells.",
              RoundingFunctions::toInteger),
          Function.of(
              "float",
              "x",
              "A number, or what a text spells, as a float.",
              RoundingFunctions::toFloat),
          Function.of("abs", "x", "The magnitude of a number.", RoundingFunctions::absolute));

  private RoundingFunctions() {}

  /** Ways from a float to an integer. */
  private enum Whole {
    NEAREST,
    FLOOR,
    CEILING,
    TRUNCATED;

    double apply(double x) {
      return switch (this) {
        case NEAREST -> Math.rint(x);
        case FLOOR -> Math.floor(x);
        case CEILING -> Math.ceil(x);
        case TRUNCATED -> x < 0 ? Math.ceil(x) : Math.floor(x);
      };
    }

    long apply(long scaled, int scale) {
      long unit = Scales.power(scale);
      return switch (this) {
        case NEAREST -> Scales.halfEven(scaled, scale);
        case FLOOR -> Math.floorDiv(scaled, unit);
        case CEILING -> -Math.floorDiv(-scaled, unit);
        case TRUNCATED -> scaled / unit;
      };
    }
  }

  private static Term round(Arguments arguments) {
    Term x = arguments.number("x");
    if (!arguments.has("digits") || Coercion.isNull(arguments.any("digits"))) {
      return toInteger(x, Whole.NEAREST);
    }
    int digits = arguments.literal("digits", -18, 18);
    if (Types.isFloat(x.type())) {
      ValueType type = new FloatType(digits >= 0 && digits <= 15 ? digits : -1);
      return Applied.of(type, Rounding.to(digits), x);
    }
    if (x.type() instanceof DecimalType decimal && digits >= 0) {
      return digits >= decimal.scale() ? x : rescale(x, decimal, digits);
    }
    if (digits >= 0) {
      return Coercion.retype(x, Types.INTEGER);
    }
    int dropped = Types.scale(x.type());
    return Applied.of(Types.INTEGER, Loops.longs(Rounding.toPowerOfTen(-digits, dropped)), x);
  }

  private static Term rescale(Term x, DecimalType from, int scale) {
    int dropped = from.scale() - scale;
    // One digit may come on top: 9.99 to one digit is 10.0.
    int precision = Math.min(Types.DIGITS, from.precision() - dropped + 1);
    return Applied.of(
        new DecimalType(Math.max(precision, Math.max(1, scale)), scale),
        Loops.longs(
            (values, out, size, at) -> {
              for (int i = 0; i < size; i++) {
                out[i] = Scales.halfEven(values[i], dropped);
              }
            }),
        x);
  }

  private static Term toInteger(Arguments arguments) {
    Term x = arguments.any("x");
    if (Types.isText(x.type()) && !Coercion.isNull(x)) {
      return Applied.of(Types.INTEGER, RoundingFunctions::parseLongs, x);
    }
    return toInteger(arguments.number("x"), Whole.TRUNCATED);
  }

  private static Term toInteger(Term x, Whole way) {
    if (Types.isFloat(x.type())) {
      return Applied.of(
          Types.INTEGER,
          Loops.doubleToLong(
              (values, out, size, at) -> {
                for (int i = 0; i < size; i++) {
                  double whole = way.apply(values[i]);
                  out[i] = (long) whole;
                  if (!(whole >= -0x1p63 && whole < 0x1p63)) {
                    at.fault(i, "the number " + values[i] + " does not fit an integer");
                  }
                }
              }),
          x);
    }
    int scale = Types.scale(x.type());
    if (scale == 0) {
      return Coercion.retype(x, Types.INTEGER);
    }
    return Applied.of(
        Types.INTEGER,
        Loops.longs(
            (values, out, size, at) -> {
              for (int i = 0; i < size; i++) {
                out[i] = way.apply(values[i], scale);
              }
            }),
        x);
  }

  private static Term toFloat(Arguments arguments) {
    Term x = arguments.any("x");
    if (Types.isText(x.type()) && !Coercion.isNull(x)) {
      return Applied.of(Types.FLOAT, RoundingFunctions::parseDoubles, x);
    }
    Term result = arguments.floating("x");
    // Asked for as a float, so beside decimals it is one.
    return result instanceof Constant constant && constant.written() != null
        ? Constant.of(constant.type(), constant.number())
        : result;
  }

  private static Term absolute(Arguments arguments) {
    Term x = arguments.any("x");
    if (Types.isDuration(x.type())) {
      return Applied.of(x.type(), Loops.longs(IntegerLoops::absolute), x);
    }
    Term number = arguments.number("x");
    if (Types.isFloat(number.type())) {
      return Applied.of(number.type(), Loops.doubles(FloatLoops::absolute), number);
    }
    ValueType type = Types.isBoolean(number.type()) ? Types.INTEGER : number.type();
    return Applied.of(type, Loops.longs(IntegerLoops::absolute), number);
  }

  // Texts as numbers: a String a cell, since whoever needs this has no better column to read.

  private static Operation parseLongs(Operation[] operands, Assembly assembly) {
    TextOperation text = (TextOperation) operands[0];
    return new LongOperation() {
      @Override
      void compute(Slice slice) {
        runOperand(slice, text);
        for (int i = 0; i < slice.size(); i++) {
          values[i] = wants(i) ? parse(text.string(i).strip(), i) : 0;
        }
      }

      private long parse(String digits, int row) {
        try {
          return Long.parseLong(digits);
        } catch (NumberFormatException e) {
          fault(row, "the text '" + digits + "' is no integer");
          return 0;
        }
      }
    };
  }

  private static Operation parseDoubles(Operation[] operands, Assembly assembly) {
    TextOperation text = (TextOperation) operands[0];
    return new DoubleOperation() {
      @Override
      void compute(Slice slice) {
        runOperand(slice, text);
        for (int i = 0; i < slice.size(); i++) {
          values[i] = wants(i) ? parse(text.string(i).strip(), i) : 0;
        }
      }

      private double parse(String digits, int row) {
        try {
          // BigDecimal knows no 'NaN', 'Infinity', '1f' and hexadecimal floats.
          return new BigDecimal(digits).doubleValue();
        } catch (NumberFormatException e) {
          fault(row, "the text '" + digits + "' is no number");
          return 0;
        }
      }
    };
  }
}
