package io.datagen.core.expression;

import java.util.Arrays;

/** {@code <} and its kin. */
enum ComparisonOperator {
  LESS("<"),
  LESS_OR_EQUAL("<="),
  EQUAL("=="),
  NOT_EQUAL("!="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  ComparisonOperator(String symbol) {
    this.symbol = symbol;
  }

  static ComparisonOperator of(String symbol) {
    return Arrays.stream(values()).filter(o -> o.symbol.equals(symbol)).findFirst().orElseThrow();
  }

  String symbol() {
    return symbol;
  }

  /** Whether it holds for operands that compare with this sign. */
  boolean holds(int sign) {
    return switch (this) {
      case LESS -> sign < 0;
      case LESS_OR_EQUAL -> sign <= 0;
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
      case GREATER -> sign > 0;
      case GREATER_OR_EQUAL -> sign >= 0;
    };
  }

  /** The one that holds for swapped operands. */
  ComparisonOperator swapped() {
    return switch (this) {
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      case EQUAL, NOT_EQUAL -> this;
    };
  }

  /** For columns of longs; {@code >} has none, being {@code <} swapped. */
  Loops.LongsLoop longs() {
    return switch (this) {
      case LESS -> ComparisonLoops::less;
      case LESS_OR_EQUAL -> ComparisonLoops::lessOrEqual;
      case EQUAL -> ComparisonLoops::equal;
      case NOT_EQUAL -> ComparisonLoops::notEqual;
      default -> throw new IllegalStateException(symbol);
    };
  }

  Loops.DoublesToLongLoop doubles() {
    return switch (this) {
      case LESS -> ComparisonLoops::less;
      case LESS_OR_EQUAL -> ComparisonLoops::lessOrEqual;
      case EQUAL -> ComparisonLoops::equal;
      case NOT_EQUAL -> ComparisonLoops::notEqual;
      default -> throw new IllegalStateException(symbol);
    };
  }
}
