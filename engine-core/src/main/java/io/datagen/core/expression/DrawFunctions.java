package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.core.distribution.StandardNormal;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.List;

/** Functions that draw, each call from a stream of its own. */
final class DrawFunctions {
  static final List<Function> ALL =
      List.of(
          Function.drawing(
              "normal",
              "mean, std",
              "A draw from the normal distribution.",
              a ->
                  drawn(
                      a,
                      (x, y, draw, row, at) -> {
                        if (y < 0) {
                          at.fault(row, "the standard deviation " + y + " is negative");
                        }
                        return x + y * StandardNormal.quantile(Stream.unit(draw));
                      },
                      a.floating("mean"),
                      a.floating("std"))),
          Function.drawing(
              "uniform",
              "low, high",
              "A draw between two numbers.",
              a ->
                  drawn(
                      a,
                      (x, y, draw, row, at) -> x + (y - x) * Stream.unit(draw),
                      a.floating("low"),
                      a.floating("high"))),
          Function.drawing(
              "poisson", "mean", "A count where so many are expected.", DrawFunctions::poisson),
          Function.drawing(
              "choice",
              "items[], weights[]?",
              "One of the items, each as likely as the others or by weight.",
              DrawFunctions::choice),
          Function.drawing(
              "rand_days_after",
              "date, min, max",
              "A date so many days later, min and max included; a date-time keeps the time that its"
                  + " zone's clocks show.",
              DrawFunctions::randomDaysAfter));

  private DrawFunctions() {}

  @FunctionalInterface
  private interface Draw {
    double of(double x, double y, long draw, int row, Operation at);
  }

  private static Term drawn(Arguments arguments, Draw draw, Term x, Term y) {
    String role = arguments.role();
    return new Applied(
        Types.FLOAT,
        Applied.NullRule.ANY,
        (operands, assembly) -> {
          Stream stream = assembly.stream(role);
          DoubleOperation a = (DoubleOperation) operands[0];
          DoubleOperation b = (DoubleOperation) operands[1];
          return new DoubleOperation() {
            private final long[] draws = new long[Slice.CAPACITY];

            @Override
            void compute(Slice slice) {
              runOperands(slice, a, b);
              stream.fill(slice.rows(), draws);
              for (int i = 0; i < slice.size(); i++) {
                values[i] = draw.of(a.values[i], b.values[i], draws[i], i, this);
              }
            }
          };
        },
        List.of(x, y));
  }

  private static Term poisson(Arguments arguments) {
    String role = arguments.role();
    return new Applied(
        Types.INTEGER,
        Applied.NullRule.ANY,
        (operands, assembly) ->
            new PoissonDraw((DoubleOperation) operands[0], assembly.stream(role)),
        List.of(arguments.floating("mean")));
  }

  private static Term choice(Arguments arguments) {
    List<Term> items = arguments.unified("items");
    AliasTable table = AliasTable.of(weights(arguments, items.size()));
    String role = arguments.role();
    ValueType type = items.get(0).type();
    return new Applied(
        type,
        Applied.NullRule.ANY,
        (operands, assembly) -> Selection.of(operands, table, assembly.stream(role)),
        items);
  }

  private static double[] weights(Arguments arguments, int count) {
    double[] weights = new double[count];
    if (!arguments.has("weights")) {
      java.util.Arrays.fill(weights, 1);
      return weights;
    }
    List<Term> terms = arguments.all("weights");
    if (terms.size() != count) {
      throw arguments.mistake(
          "weights", "give each item one weight: " + terms.size() + " for " + count + " items");
    }
    List<Double> numbers = new ArrayList<>();
    double sum = 0;
    for (Term term : terms) {
      if (!Types.isNumber(term.type())
          || !(Coercion.toFloat(term) instanceof Constant constant)
          || constant.isNull()
          || constant.number() < 0) {
        throw arguments.mistake("weights", "each weight must be a number written out, at least 0");
      }
      numbers.add(constant.number());
      sum += constant.number();
    }
    if (!(sum > 0) || !Double.isFinite(sum)) {
      throw arguments.mistake("weights", "the weights must not all be 0");
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Term randomDaysAfter(Arguments arguments) {
    Term date = arguments.moment("date");
    // Days are those of the clocks, as date_add's are: one of 23 hours moves a date-time by 23.
    return date.type() instanceof DateTimeType type
        ? Coercion.ofLocal(daysAfter(arguments, Coercion.local(date)), type)
        : daysAfter(arguments, date);
  }

  private static Term daysAfter(Arguments arguments, Term date) {
    String role = arguments.role();
    long day = Types.isDate(date.type()) ? 1 : Coercion.DAY;
    return new Applied(
        date.type(),
        Applied.NullRule.ANY,
        (operands, assembly) -> {
          Stream stream = assembly.stream(role);
          LongOperation start = (LongOperation) operands[0];
          LongOperation min = (LongOperation) operands[1];
          LongOperation max = (LongOperation) operands[2];
          return new LongOperation() {
            private final long[] draws = new long[Slice.CAPACITY];

            @Override
            void compute(Slice slice) {
              runOperands(slice, operands);
              stream.fill(slice.rows(), draws);
              for (int i = 0; i < slice.size(); i++) {
                if (min.values[i] > max.values[i]) {
                  fault(i, "min " + min.values[i] + " is above max " + max.values[i]);
                }
                if (min.values[i] < -Coercion.MOST_DAYS || max.values[i] > Coercion.MOST_DAYS) {
                  fault(i, Coercion.TOO_FAR + min.values[i] + " to " + max.values[i] + " days");
                }
                long span = max.values[i] - min.values[i];
                long days = min.values[i] + Stream.below(draws[i], Math.max(0, span) + 1);
                values[i] = start.values[i] + days * day;
              }
            }
          };
        },
        List.of(date, arguments.whole("min"), arguments.whole("max")));
  }
}
