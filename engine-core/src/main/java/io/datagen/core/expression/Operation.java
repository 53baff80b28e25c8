package io.datagen.core.expression;

import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that runs: computes its rows of a slice into arrays of its own, in loops over
 * whole columns with one virtual call a node. Belongs to one thread. Values of null rows, and of
 * rows in branches not taken, are undefined, and no operation may trip over them.
 */
abstract sealed class Operation permits LongOperation, DoubleOperation, TextOperation {
  final Nulls nulls = new Nulls();
  private @Nullable Slice slice;

  /** Computes the slice's rows. */
  final void run(Slice slice) {
    this.slice = slice;
    compute(slice);
  }

  abstract void compute(Slice slice);

  /** Stops at a row that has no value, unless nobody wants it. */
  final void fault(int row, String reason) {
    Slice current = java.util.Objects.requireNonNull(slice);
    if (!nulls.at(row) && current.isLive(row)) {
      throw current.fault(row, reason);
    }
  }

  /** Whether the row's value matters; asked where computing it costs much. */
  final boolean wants(int row) {
    return !nulls.at(row) && java.util.Objects.requireNonNull(slice).isLive(row);
  }

  /** Runs the operand, and makes a row null where it is. */
  final void runOperand(Slice slice, Operation operand) {
    operand.run(slice);
    nulls.clear();
    nulls.add(operand.nulls);
  }

  /** Runs both, and makes a row null where one of them is. */
  final void runOperands(Slice slice, Operation left, Operation right) {
    runOperand(slice, left);
    right.run(slice);
    nulls.add(right.nulls);
  }

  /** Runs all, and makes a row null where one of them is. */
  final void runOperands(Slice slice, Operation[] operands) {
    nulls.clear();
    for (Operation operand : operands) {
      operand.run(slice);
      nulls.add(operand.nulls);
    }
  }
}
