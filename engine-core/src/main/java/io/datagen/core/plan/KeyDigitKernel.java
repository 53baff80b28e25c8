package io.datagen.core.plan;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.RowNumbers;
import io.datagen.core.seed.Permutation;

/** The part of a composite key that is a digit of the permuted row. */
final class KeyDigitKernel implements Kernel {
  private final Permutation permutation;
  private final CompositeKeys.Role.Digit digit;
  private long[] scratch = new long[0];

  KeyDigitKernel(Permutation permutation, CompositeKeys.Role.Digit digit) {
    this.permutation = permutation;
    this.digit = digit;
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
    scratch = Buffers.atLeast(scratch, Permutation.scratch(size));
    permutation.apply(values, size, scratch);
    long first = digit.domain().first();
    long count = digit.domain().size();
    long weight = digit.weight();
    for (int i = 0; i < size; i++) {
      values[i] = first + values[i] / weight % count;
    }
  }

  @Override
  public Kernel forThread() {
    return new KeyDigitKernel(permutation, digit);
  }
}
