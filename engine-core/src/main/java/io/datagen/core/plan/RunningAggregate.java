package io.datagen.core.plan;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Validity;
import io.datagen.api.vector.Vector;
import io.datagen.core.aggregate.Accumulator;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.expression.ExpressionRowException;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/** One aggregate while children come in, on one thread. */
final class RunningAggregate {
  private final CellProgram.Aggregate aggregate;
  private final Evaluation child;
  private final Accumulator accumulator;
  private final Vector out;
  private final @Nullable Kernel where;
  private final LongVector chosen = new LongVector();
  private final Vector[] inputs;
  private int[] rows = new int[0];

  RunningAggregate(CellProgram.Aggregate aggregate, Evaluation child) {
    this.aggregate = aggregate;
    this.child = child;
    this.accumulator = aggregate.accumulator().get();
    this.out = accumulator.newVector();
    this.where = aggregate.where() == null ? null : aggregate.where().forThread();
    this.inputs = new Vector[aggregate.inputs().length];
  }

  Vector out() {
    return out;
  }

  /** Whether it is not enough to know how many children there are. */
  boolean readsChildren() {
    return where != null || aggregate.column() != CellProgram.NONE;
  }

  void begin(int parents) {
    accumulator.begin(parents);
  }

  /** Adds the children that the child's evaluation has just made. */
  void add(Rows children, int[] owners) {
    if (!readsChildren()) {
      return;
    }
    int size = children.size();
    if (where != null) {
      choose(where, children);
    }
    Vector values =
        aggregate.column() == CellProgram.NONE ? chosen : child.output(aggregate.column());
    int count = pick(values.validity(), size);
    accumulator.add(values, rows, owners, count);
  }

  private void choose(Kernel condition, Rows children) {
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = child.output(aggregate.inputs()[i]);
    }
    try {
      condition.fill(children, inputs, chosen);
    } catch (ExpressionRowException e) {
      throw new ViolationException(aggregate.cell() + ".where: " + e.getMessage());
    }
  }

  /** Which children count: those with a value of which the condition is true, not null. */
  private int pick(Validity values, int size) {
    rows = Buffers.atLeast(rows, size);
    boolean all = where == null && !values.hasNulls();
    int count = 0;
    for (int i = 0; i < size; i++) {
      rows[count] = i;
      count += all || counts(values, i) ? 1 : 0;
    }
    return count;
  }

  private boolean counts(Validity values, int row) {
    return values.isValid(row)
        && (where == null || chosen.validity().isValid(row) && chosen.values()[row] != 0);
  }

  /**
   * Fills the output.
   *
   * @param counts children of each parent
   * @param of which parent each row is
   */
  void finish(long[] counts, int[] of, int size) {
    if (readsChildren()) {
      accumulator.finish(out, of, size);
      return;
    }
    out.reset(size);
    long[] to = ((LongVector) out).values();
    for (int i = 0; i < size; i++) {
      to[i] = counts[of[i]];
    }
  }
}
