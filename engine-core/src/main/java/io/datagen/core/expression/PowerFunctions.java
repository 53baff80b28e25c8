package io.datagen.core.expression;

import io.datagen.core.expression.Loops.DoubleLoop;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * {@code sqrt}, {@code exp}, {@code log}, {@code pow}: by {@link StrictMath}, whose last bit is the
 * same on every machine.
 */
final class PowerFunctions {
  static final List<Function> ALL =
      List.of(
          Function.of(
              "sqrt", "x", "The square root.", a -> of(a, checked("sqrt", StrictMath::sqrt))),
          Function.of(
              "exp",
              "x",
              "The number e to the power x.",
              a -> of(a, checked("exp", StrictMath::exp))),
          Function.of(
              "log", "x, base?", "The natural logarithm, or that to a base.", PowerFunctions::log),
          Function.of(
              "pow",
              "x, y",
              "x ** y.",
              a -> Arithmetic.binary("**", a.number("x"), a.number("y"))));

  private PowerFunctions() {}

  private static Term of(Arguments arguments, DoubleLoop loop) {
    return Applied.of(Types.FLOAT, Loops.doubles(loop), arguments.floating("x"));
  }

  private static Term log(Arguments arguments) {
    Term log = of(arguments, checked("log", StrictMath::log));
    if (!arguments.has("base")) {
      return log;
    }
    Term x = arguments.floating("x");
    if (arguments.any("base") instanceof Constant base
        && Coercion.toFloat(arguments.number("base")) instanceof Constant number
        && !base.isNull()
        && number.number() == 10) {
      return Applied.of(Types.FLOAT, Loops.doubles(checked("log", StrictMath::log10)), x);
    }
    Term base =
        Applied.of(
            Types.FLOAT,
            Loops.doubles(checked("log", StrictMath::log)),
            arguments.floating("base"));
    return Arithmetic.binary("/", log, base);
  }

  private static DoubleLoop checked(String name, DoubleUnaryOperator function) {
    return (x, out, size, at) -> {
      for (int i = 0; i < size; i++) {
        out[i] = function.applyAsDouble(x[i]);
        if (!Double.isFinite(out[i])) {
          at.fault(i, "no finite result: " + name + "(" + x[i] + ")");
        }
      }
    };
  }
}
