package io.datagen.core.expression;

import java.util.List;

/** {@code min}, {@code max}. */
final class ExtremeFunctions {
  static final List<Function> ALL =
      List.of(
          Function.of(
              "min",
              "x...",
              "The least of numbers, dates or texts; null where one is.",
              a -> fold(a, ComparisonOperator.LESS)),
          Function.of(
              "max",
              "x...",
              "The greatest of numbers, dates or texts; null where one is.",
              a -> fold(a, ComparisonOperator.GREATER)));

  private ExtremeFunctions() {}

  private static Term fold(Arguments arguments, ComparisonOperator wanted) {
    List<Term> terms = arguments.unified("x");
    Term result = terms.get(0);
    for (Term term : terms.subList(1, terms.size())) {
      result = pair(result, term, wanted);
    }
    return result;
  }

  private static Term pair(Term best, Term next, ComparisonOperator wanted) {
    boolean least = wanted == ComparisonOperator.LESS;
    if (Types.isText(best.type())) {
      return Applied.of(best.type(), texts(wanted), best, next);
    }
    if (Types.isFloat(best.type())) {
      Loops.DoublesLoop loop = least ? FloatLoops::minimum : FloatLoops::maximum;
      return Applied.of(best.type(), Loops.doubles(loop), best, next);
    }
    Loops.LongsLoop loop = least ? IntegerLoops::minimum : IntegerLoops::maximum;
    return Applied.of(best.type(), Loops.longs(loop), best, next);
  }

  private static Applied.Maker texts(ComparisonOperator wanted) {
    return (operands, assembly) -> {
      TextOperation x = (TextOperation) operands[0];
      TextOperation y = (TextOperation) operands[1];
      return new TextOperation() {
        private final TextBuilder builder = new TextBuilder(this);

        @Override
        void compute(Slice slice) {
          runOperands(slice, x, y);
          builder.clear();
          for (int i = 0; i < slice.size(); i++) {
            int sign =
                java.util.Arrays.compareUnsigned(
                    y.bytes, y.starts[i], y.ends[i], x.bytes, x.starts[i], x.ends[i]);
            builder.start(i);
            if (!nulls.at(i)) {
              builder.append(wanted.holds(sign) ? y : x, i);
            }
            builder.end(i);
          }
        }
      };
    };
  }
}
