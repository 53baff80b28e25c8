package io.datagen.core.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Types {@code x in [..]}: a search among constants, comparisons with anything else. */
final class Membership {
  private Membership() {}

  static Term type(Typing typing, Syntax.Membership syntax) {
    List<Syntax> parts = new ArrayList<>(List.of(syntax.operand()));
    parts.addAll(syntax.items().items());
    List<Term> terms = typing.typeAll(parts);
    List<Term> items = terms.subList(1, terms.size());
    for (int i = 0; i < items.size(); i++) {
      if (Coercion.isNull(items.get(i))) {
        throw new Mistake(
            parts.get(i + 1).start(), "'in' never finds None; write 'x is None or x in [..]'");
      }
    }
    if (items.isEmpty()) {
      // Nothing is in it, whatever the operand would be.
      return Constant.of(Types.BOOLEAN, syntax.negated() ? 1 : 0);
    }
    Term found = among(terms.get(0), items).orElseGet(() -> anyEqual(terms.get(0), items, parts));
    return syntax.negated() ? Logic.not(found) : found;
  }

  private static Optional<Term> among(Term operand, List<Term> items) {
    if (Types.isFloat(operand.type()) || !items.stream().allMatch(Constant.class::isInstance)) {
      return Optional.empty();
    }
    if (Types.isText(operand.type())) {
      return items.stream().allMatch(i -> Types.isText(i.type()))
          ? Optional.of(Applied.of(Types.BOOLEAN, amongTexts(items), operand))
          : Optional.empty();
    }
    List<Term> parsed = items;
    if (Moments.isTemporal(operand.type())) {
      parsed = items.stream().map(i -> Moments.parseIfText(i, operand.type())).toList();
    }
    boolean alike =
        parsed.stream()
            .allMatch(
                i ->
                    i.type().equals(operand.type())
                        || Types.isWhole(i.type()) && Types.isWhole(operand.type()));
    return alike
        ? Optional.of(Applied.of(Types.BOOLEAN, amongLongs(parsed), operand))
        : Optional.empty();
  }

  private static Applied.Maker amongLongs(List<Term> items) {
    long[] sorted = items.stream().mapToLong(i -> ((Constant) i).whole()).sorted().toArray();
    return Loops.longs(
        (x, out, size, at) -> {
          for (int i = 0; i < size; i++) {
            out[i] = Arrays.binarySearch(sorted, x[i]) >= 0 ? 1 : 0;
          }
        });
  }

  private static Applied.Maker amongTexts(List<Term> items) {
    byte[][] texts = items.stream().map(i -> ((Constant) i).bytes()).toArray(byte[][]::new);
    Arrays.sort(texts, Arrays::compareUnsigned);
    return (operands, assembly) -> {
      TextOperation text = (TextOperation) operands[0];
      return new LongOperation() {
        @Override
        void compute(Slice slice) {
          runOperand(slice, text);
          for (int i = 0; i < slice.size(); i++) {
            values[i] = find(texts, text, i) ? 1 : 0;
          }
        }
      };
    };
  }

  private static boolean find(byte[][] sorted, TextOperation text, int row) {
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      byte[] candidate = sorted[middle];
      int sign =
          Arrays.compareUnsigned(
              candidate, 0, candidate.length, text.bytes, text.starts[row], text.ends[row]);
      if (sign == 0) {
        return true;
      }
      if (sign < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  private static Term anyEqual(Term operand, List<Term> items, List<Syntax> parts) {
    List<Term> equal = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      try {
        equal.add(Comparisons.compare(ComparisonOperator.EQUAL, operand, items.get(i)));
      } catch (Mistake mistake) {
        throw new Mistake(parts.get(i + 1).start(), mistake.message());
      }
    }
    return balanced(equal);
  }

  /** By halves, so that a long list makes no deep tree. */
  private static Term balanced(List<Term> terms) {
    if (terms.size() == 1) {
      return terms.get(0);
    }
    int half = terms.size() / 2;
    return Applied.of(
        Types.BOOLEAN,
        Branches::or,
        balanced(terms.subList(0, half)),
        balanced(terms.subList(half, terms.size())));
  }
}
