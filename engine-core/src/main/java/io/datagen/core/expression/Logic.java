package io.datagen.core.expression;

import io.datagen.core.expression.Applied.NullRule;
import java.util.List;

/** Types conditions and what hangs on them. */
final class Logic {
  private Logic() {}

  /** Whether a value counts as true. */
  static Term truth(Term term, Syntax at) {
    if (Coercion.isNull(term)) {
      return Constant.ofNull(Types.BOOLEAN);
    }
    if (Types.isBoolean(term.type())) {
      return term;
    }
    if (Types.isFloat(term.type())) {
      return Applied.of(Types.BOOLEAN, Loops.doubleToLong(ComparisonLoops::isNotZero), term);
    }
    if (Types.isNumber(term.type())) {
      return Applied.of(Types.BOOLEAN, Loops.longs(ComparisonLoops::isNotZero), term);
    }
    if (Types.isText(term.type())) {
      return Applied.of(Types.BOOLEAN, Logic::isNotEmpty, term);
    }
    throw new Mistake(
        at.start(), "expected a condition, not " + Types.name(term.type()) + "; compare it");
  }

  private static Operation isNotEmpty(Operation[] operands, Assembly assembly) {
    TextOperation text = (TextOperation) operands[0];
    return new LongOperation() {
      @Override
      void compute(Slice slice) {
        runOperand(slice, text);
        for (int i = 0; i < slice.size(); i++) {
          values[i] = text.length(i) == 0 ? 0 : 1;
        }
      }
    };
  }

  static Term not(Term condition) {
    return Applied.of(Types.BOOLEAN, Loops.longs(ComparisonLoops::not), condition);
  }

  /**
   * {@code and}, {@code or}.
   *
   * @param asked whether only the truth is asked for: where the value is, Python would give one of
   *     the operands, which is not what a boolean column wants
   */
  static Term connect(Syntax.Binary binary, List<Term> operands, boolean asked) {
    String operator = binary.operator();
    for (int i = 0; i < 2; i++) {
      Term operand = operands.get(i);
      if (!asked && !Types.isBoolean(operand.type()) && !Coercion.isNull(operand)) {
        throw new Mistake(
            binary.parts().get(i).start(),
            "'"
                + operator
                + "' needs conditions on both sides, not "
                + Types.name(operand.type())
                + (operator.equals("or") ? "; to replace null write coalesce(a, b)" : ""));
      }
    }
    Term left = truth(operands.get(0), binary.left());
    Term right = truth(operands.get(1), binary.right());
    boolean and = operator.equals("and");
    if (left instanceof Constant constant && !constant.isNull()) {
      return constant.isTrue() == and ? right : left;
    }
    return Applied.of(Types.BOOLEAN, and ? Branches::and : Branches::or, left, right);
  }

  /** {@code is None}. */
  static Term nullTest(Term operand, boolean negated) {
    Applied.Maker maker =
        (operands, assembly) -> {
          Operation tested = operands[0];
          return new LongOperation() {
            @Override
            void compute(Slice slice) {
              tested.run(slice);
              for (int i = 0; i < slice.size(); i++) {
                values[i] = tested.nulls.at(i) == negated ? 0 : 1;
              }
            }
          };
        };
    return Applied.of(Types.BOOLEAN, NullRule.NEVER, maker, List.of(operand));
  }

  /** {@code then if condition else otherwise}. */
  static Term conditional(Term condition, Term then, Term otherwise) {
    List<Term> branches =
        Coercion.unify(List.of(then, otherwise))
            .orElseThrow(
                () ->
                    new Mistake(
                        -1,
                        "the branches of 'if' and 'else' have no type in common: "
                            + Types.name(then.type())
                            + " and "
                            + Types.name(otherwise.type())));
    if (condition instanceof Constant constant) {
      return branches.get(constant.isTrue() ? 0 : 1);
    }
    return Applied.of(
        branches.get(0).type(),
        NullRule.BRANCHES,
        Branches::conditional,
        List.of(condition, branches.get(0), branches.get(1)));
  }
}
