package io.datagen.core.kernel;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.seed.Permutation;
import org.jspecify.annotations.Nullable;

/**
 * {@code start + step * row}, or {@code start + step * p(row)} with a permutation p of at least as
 * many elements as there are rows: unique either way.
 */
public final class SequenceKernel implements Kernel {
  private final long start;
  private final long step;
  private final @Nullable Permutation permutation;
  private long[] scratch = new long[0];

  /** In row order. */
  public SequenceKernel(long start, long step) {
    this(start, step, null);
  }

  /** In the permutation's order, or in row order where it is null. */
  public SequenceKernel(long start, long step, @Nullable Permutation permutation) {
    this.start = start;
    this.step = step;
    this.permutation = permutation;
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    out.reset(size);
    long[] values = ((LongVector) out).values();
    RowNumbers.fill(rows, values);
    if (permutation != null) {
      scratch = Buffers.atLeast(scratch, Permutation.scratch(size));
      permutation.apply(values, size, scratch);
    }
    long from = start;
    long by = step;
    for (int i = 0; i < size; i++) {
      values[i] = from + by * values[i];
    }
  }

  @Override
  public Kernel forThread() {
    return permutation == null ? this : new SequenceKernel(start, step, permutation);
  }
}
