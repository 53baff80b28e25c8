package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DecimalType;
import java.util.Optional;

/** Types {@code + - * / // % **} and signs. Dates and texts have files of their own. */
final class Arithmetic {
  private Arithmetic() {}

  static Term unary(String operator, Term operand) {
    ValueType type = operand.type();
    if (Coercion.isNull(operand)) {
      return operand;
    }
    if (!Types.isNumber(type) && !Types.isDuration(type)) {
      throw new Mistake(-1, "'" + operator + "' needs a number, not " + Types.name(type));
    }
    if (operator.equals("+")) {
      return Types.isBoolean(type) ? Coercion.retype(operand, Types.INTEGER) : operand;
    }
    if (operand instanceof Constant constant && constant.written() != null) {
      return constant.number() == 0
          ? Constant.of(type, -constant.number())
          : Constant.written(constant.written().negate());
    }
    return Types.isFloat(type)
        ? Applied.of(type, Loops.doubles(FloatLoops::negate), operand)
        : Applied.of(whole(type), Loops.longs(IntegerLoops::negate), operand);
  }

  /** True and false count as numbers, but what comes out is no boolean. */
  private static ValueType whole(ValueType type) {
    return Types.isBoolean(type) ? Types.INTEGER : type;
  }

  static Term binary(Syntax.Binary syntax, Term left, Term right) {
    try {
      return binary(syntax.operator(), left, right);
    } catch (Mistake mistake) {
      throw new Mistake(syntax.operatorAt(), mistake.message());
    } catch (ExpressionRowException fault) {
      throw new Mistake(syntax.operatorAt(), fault.reason() + ", in every row");
    }
  }

  static Term binary(String operator, Term left, Term right) {
    if (Coercion.isNull(left) || Coercion.isNull(right)) {
      // Null in every row, of whatever type the other side has.
      return Constant.ofNull((Coercion.isNull(left) ? right : left).type());
    }
    if (Types.isNumber(left.type()) && Types.isNumber(right.type())) {
      return numbers(operator, left, right);
    }
    if (Types.isText(left.type()) && Types.isText(right.type()) && operator.equals("+")) {
      return Applied.of(Types.TEXT, Concatenation::make, left, right);
    }
    Optional<Term> moment = MomentArithmetic.binary(operator, left, right);
    return moment.orElseThrow(() -> noSuch(operator, left, right));
  }

  private static Mistake noSuch(String operator, Term left, Term right) {
    boolean text = Types.isText(left.type()) || Types.isText(right.type());
    return new Mistake(
        -1,
        "'"
            + operator
            + "' can't take "
            + Types.name(left.type())
            + " and "
            + Types.name(right.type())
            + (text && operator.equals("+") ? "; to make a text of both write concat(a, b)" : ""));
  }

  private static Term numbers(String operator, Term left, Term right) {
    if (Types.isFloat(left.type()) || Types.isFloat(right.type())) {
      Term x = Types.isDecimal(right.type()) ? Coercion.exact(left) : left;
      Term y = Types.isDecimal(left.type()) ? Coercion.exact(right) : right;
      if (Types.isFloat(x.type()) || Types.isFloat(y.type())) {
        return floats(operator, x, y);
      }
      return numbers(operator, x, y);
    }
    if (Types.isDecimal(left.type()) || Types.isDecimal(right.type())) {
      return decimals(operator, left, right);
    }
    return wholes(operator, left, right);
  }

  private static Term floats(String operator, Term left, Term right) {
    Loops.DoublesLoop loop =
        switch (operator) {
          case "+" -> FloatLoops::add;
          case "-" -> FloatLoops::subtract;
          case "*" -> FloatLoops::multiply;
          case "/" -> isNonZero(right) ? FloatLoops::divideFreely : FloatLoops::divide;
          case "//" -> FloatLoops::floorDivide;
          case "%" -> FloatLoops::modulo;
          default -> FloatLoops::power;
        };
    return Applied.of(
        Types.FLOAT, Loops.doubles(loop), Coercion.toFloat(left), Coercion.toFloat(right));
  }

  private static boolean isNonZero(Term term) {
    return term instanceof Constant constant && (constant.whole() != 0 || constant.number() != 0);
  }

  private static Term wholes(String operator, Term x, Term y) {
    if (operator.equals("/")) {
      Loops.LongsToDoubleLoop divide = FloatLoops::divide;
      return Applied.of(Types.FLOAT, Loops.longsToDouble(divide), x, y);
    }
    if (operator.equals("**") && y instanceof Constant constant && constant.whole() < 0) {
      return floats(operator, x, y);
    }
    Loops.LongsLoop loop =
        switch (operator) {
          case "+" -> IntegerLoops::add;
          case "-" -> IntegerLoops::subtract;
          case "*" -> IntegerLoops::multiply;
          case "//" -> IntegerLoops::floorDivide;
          case "%" -> IntegerLoops::modulo;
          default -> IntegerLoops::power;
        };
    return Applied.of(Types.INTEGER, Loops.longs(loop), x, y);
  }

  private static Term decimals(String operator, Term x, Term y) {
    int scaleX = Types.scale(x.type());
    int scaleY = Types.scale(y.type());
    if (operator.equals("*")) {
      if (scaleX + scaleY > Types.DIGITS) {
        throw new Mistake(
            -1,
            "the product has "
                + (scaleX + scaleY)
                + " digits after the point, and a decimal at most "
                + Types.DIGITS
                + "; round(..) an operand, or make it a float(..)");
      }
      return bounded(
          Loops.longs(IntegerLoops::multiply), digits(x) + digits(y), scaleX + scaleY, x, y);
    }
    if (operator.equals("/") || operator.equals("**")) {
      return floats(operator, x, y);
    }
    int scale = Math.max(scaleX, scaleY);
    DecimalType common = new DecimalType(Types.DIGITS, scale);
    Term a = Coercion.toDecimal(x, common);
    Term b = Coercion.toDecimal(y, common);
    int whole = Math.max(digits(x) - scaleX, digits(y) - scaleY);
    return switch (operator) {
      case "+" -> bounded(Loops.longs(IntegerLoops::add), whole + 1 + scale, scale, a, b);
      case "-" -> bounded(Loops.longs(IntegerLoops::subtract), whole + 1 + scale, scale, a, b);
      case "%" -> Applied.of(common, Loops.longs(IntegerLoops::modulo), a, b);
      default ->
          Applied.of(
              new DecimalType(Types.DIGITS, 0), Loops.longs(IntegerLoops::floorDivide), a, b);
    };
  }

  /** Digits that values can have. */
  private static int digits(Term term) {
    if (term.type() instanceof DecimalType decimal) {
      return decimal.precision();
    }
    return term instanceof Constant constant ? Long.toString(constant.whole()).length() : 19;
  }

  /** An operation whose results, where types don't bound them to 18 digits, are looked at. */
  private static Term bounded(Applied.Maker maker, int digits, int scale, Term x, Term y) {
    DecimalType type = new DecimalType(Math.min(Types.DIGITS, Math.max(digits, scale)), scale);
    Term result = Applied.of(type, maker, x, y);
    return digits <= Types.DIGITS
        ? result
        : Applied.of(type, Loops.longs(Arithmetic::checkDigits), result);
  }

  private static void checkDigits(long[] x, long[] out, int size, Operation at) {
    long limit = Scales.power(Types.DIGITS);
    for (int i = 0; i < size; i++) {
      out[i] = x[i];
      if (x[i] >= limit || x[i] <= -limit) {
        at.fault(i, "a decimal of more than " + Types.DIGITS + " digits");
      }
    }
  }
}
