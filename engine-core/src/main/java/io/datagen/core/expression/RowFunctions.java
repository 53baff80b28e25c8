package io.datagen.core.expression;

import io.datagen.core.expression.Applied.NullRule;
import java.util.List;

/** {@code coalesce}, {@code hash}, {@code row_index}, {@code now}. */
final class RowFunctions {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static final List<Function> ALL =
      List.of(
          Function.of("coalesce", "x...", "The first that is not null.", RowFunctions::coalesce),
          Function.of(
              "hash",
              "x",
              "A number from 0 to 2^63 - 1 that depends on the value only, the same everywhere.",
              RowFunctions::hash),
          Function.of(
              "row_index",
              "",
              "The row's number, from 0.",
              a -> new Applied(Types.INTEGER, NullRule.NEVER, RowFunctions::rowIndex, List.of())),
          Function.of(
              "now",
              "",
              "The dataset's as_of; the clock is never read.",
              a -> Moments.ofMicros(a.scope().asOf())));

  private RowFunctions() {}

  private static Term coalesce(Arguments arguments) {
    List<Term> terms = arguments.unified("x");
    Term result = terms.get(terms.size() - 1);
    for (int i = terms.size() - 2; i >= 0; i--) {
      Term present = Logic.nullTest(terms.get(i), true);
      result =
          present instanceof Constant constant
              ? constant.isTrue() ? terms.get(i) : result
              : new Applied(
                  result.type(),
                  NullRule.ALL,
                  (operands, assembly) ->
                      Branches.conditional(
                          new Operation[] {present.operation(assembly), operands[0], operands[1]},
                          assembly),
                  List.of(terms.get(i), result));
    }
    return result;
  }

  private static Operation rowIndex(Operation[] operands, Assembly assembly) {
    return new LongOperation() {
      @Override
      void compute(Slice slice) {
        for (int i = 0; i < slice.size(); i++) {
          values[i] = slice.row(i);
        }
      }
    };
  }

  private static Term hash(Arguments arguments) {
    Term x = arguments.any("x");
    return Types.isWhole(x.type())
        ? Applied.of(
            Types.INTEGER,
            Loops.longs(
                (values, out, size, at) -> {
                  for (int i = 0; i < size; i++) {
                    out[i] = mix(values[i]) >>> 1;
                  }
                }),
            x)
        : Applied.of(Types.INTEGER, RowFunctions::hashTexts, Texts.of(x));
  }

  /** FNV-1a (Fowler, Noll, Vo) over the UTF-8 bytes, stirred so that low bits are good, too. */
  private static Operation hashTexts(Operation[] operands, Assembly assembly) {
    TextOperation text = (TextOperation) operands[0];
    return new LongOperation() {
      @Override
      void compute(Slice slice) {
        runOperand(slice, text);
        for (int i = 0; i < slice.size(); i++) {
          long hash = FNV_OFFSET;
          for (int at = text.starts[i]; at < text.ends[i]; at++) {
            hash = (hash ^ text.bytes[at] & 0xff) * FNV_PRIME;
          }
          values[i] = mix(hash) >>> 1;
        }
      }
    };
  }

  /** Stafford's mix 13, SplitMix64's output function; of value + gamma, so that 0 isn't 0. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
