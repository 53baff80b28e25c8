package io.datagen.core.expression;

import java.util.List;

/** Types comparisons. */
final class Comparisons {
  private Comparisons() {}

  /** {@code a < b <= c} is {@code a < b and b <= c}. */
  static Term chain(Syntax.Comparison comparison, List<Term> operands) {
    Term result = pair(comparison, 0, operands);
    for (int i = 1; i < comparison.operators().size(); i++) {
      result = Applied.of(Types.BOOLEAN, Branches::and, result, pair(comparison, i, operands));
    }
    return result;
  }

  private static Term pair(Syntax.Comparison comparison, int i, List<Term> operands) {
    ComparisonOperator operator = ComparisonOperator.of(comparison.operators().get(i).text());
    try {
      return compare(operator, operands.get(i), operands.get(i + 1));
    } catch (Mistake mistake) {
      throw new Mistake(comparison.operators().get(i).start(), mistake.message());
    }
  }

  static Term compare(ComparisonOperator operator, Term left, Term right) {
    if (Coercion.isNull(left) || Coercion.isNull(right)) {
      throw new Mistake(
          -1, "a comparison with None gives null in every row; write 'is None' or 'is not None'");
    }
    Term x = left;
    Term y = right;
    if (Moments.isTemporal(x.type()) || Moments.isTemporal(y.type())) {
      x = Moments.parseIfText(left, y.type());
      y = Moments.parseIfText(right, left.type());
    }
    if (Types.isText(x.type()) && Types.isText(y.type())) {
      return Applied.of(Types.BOOLEAN, ComparisonLoops.texts(operator), x, y);
    }
    if (Types.isNumber(x.type()) && Types.isNumber(y.type())) {
      return numbers(operator, x, y);
    }
    if (Types.isMoment(x.type()) && Types.isMoment(y.type()) && !x.type().equals(y.type())) {
      List<Term> both = Coercion.unify(List.of(x, y)).orElseThrow();
      return longs(operator, both.get(0), both.get(1));
    }
    if (x.type().equals(y.type())) {
      return longs(operator, x, y);
    }
    throw new Mistake(
        -1,
        "can't compare "
            + Types.name(x.type())
            + " with "
            + Types.name(y.type())
            + advice(left, right));
  }

  private static String advice(Term left, Term right) {
    boolean text = Types.isText(left.type()) || Types.isText(right.type());
    boolean number = Types.isNumber(left.type()) || Types.isNumber(right.type());
    return text && number ? "; int(..), float(..) and str(..) convert" : "";
  }

  private static Term numbers(ComparisonOperator operator, Term left, Term right) {
    Term x = Types.isDecimal(right.type()) ? Coercion.exact(left) : left;
    Term y = Types.isDecimal(left.type()) ? Coercion.exact(right) : right;
    boolean floatX = Types.isFloat(x.type());
    boolean floatY = Types.isFloat(y.type());
    if (floatX && floatY) {
      return floats(operator, x, y);
    }
    if (!floatX && !floatY) {
      return scaled(operator, x, y);
    }
    if (floatX) {
      return numbers(operator.swapped(), y, x);
    }
    if (Types.isDecimal(x.type())
        || x instanceof Constant constant && FloatLoops.isExact(constant.whole())) {
      return floats(operator, Coercion.toFloat(x), y);
    }
    return Applied.of(Types.BOOLEAN, Loops.mixedToLong(ComparisonLoops.mixed(operator)), x, y);
  }

  private static Term floats(ComparisonOperator operator, Term x, Term y) {
    if (isGreater(operator)) {
      return floats(operator.swapped(), y, x);
    }
    return Applied.of(Types.BOOLEAN, Loops.doublesToLong(operator.doubles()), x, y);
  }

  private static Term scaled(ComparisonOperator operator, Term x, Term y) {
    int scaleX = Types.scale(x.type());
    int scaleY = Types.scale(y.type());
    if (scaleX == scaleY) {
      return longs(operator, x, y);
    }
    long factorX = Scales.power(Math.max(0, scaleY - scaleX));
    long factorY = Scales.power(Math.max(0, scaleX - scaleY));
    return Applied.of(
        Types.BOOLEAN, Loops.longs(ComparisonLoops.scaled(operator, factorX, factorY)), x, y);
  }

  private static Term longs(ComparisonOperator operator, Term x, Term y) {
    if (isGreater(operator)) {
      return longs(operator.swapped(), y, x);
    }
    return Applied.of(Types.BOOLEAN, Loops.longs(operator.longs()), x, y);
  }

  private static boolean isGreater(ComparisonOperator operator) {
    return operator == ComparisonOperator.GREATER
        || operator == ComparisonOperator.GREATER_OR_EQUAL;
  }
}
