package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import java.util.List;
import java.util.function.Predicate;

/**
 * An operation on terms.
 *
 * @param nulls where a row of it is null
 * @param maker makes the operation of the operands' operations
 */
record Applied(ValueType type, NullRule nulls, Maker maker, List<Term> operands) implements Term {
  Applied {
    operands = List.copyOf(operands);
  }

  /** When a result is null. */
  enum NullRule {
    /** Where any operand is. */
    ANY,
    /** Where all operands are. */
    ALL,
    /** Where the one taken of the operands behind the first is. */
    BRANCHES,
    NEVER
  }

  /** Makes an operation. */
  @FunctionalInterface
  interface Maker {
    Operation make(Operation[] operands, Assembly assembly);
  }

  /** A term that depends on its operands only, so that it is a constant where they are. */
  static Term of(ValueType type, NullRule nulls, Maker maker, List<Term> operands) {
    Applied term = new Applied(type, nulls, maker, operands);
    return operands.stream().allMatch(Constant.class::isInstance) ? Constant.fold(term) : term;
  }

  /** The same, null where any operand is. */
  static Term of(ValueType type, Maker maker, Term... operands) {
    return of(type, NullRule.ANY, maker, List.of(operands));
  }

  @Override
  public boolean nullable(Predicate<String> column) {
    return switch (nulls) {
      case ANY -> operands.stream().anyMatch(o -> o.nullable(column));
      case ALL -> operands.stream().allMatch(o -> o.nullable(column));
      case BRANCHES -> operands.stream().skip(1).anyMatch(o -> o.nullable(column));
      case NEVER -> false;
    };
  }

  @Override
  public Operation operation(Assembly assembly) {
    Operation[] made = new Operation[operands.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = operands.get(i).operation(assembly);
    }
    return maker.make(made, assembly);
  }
}
