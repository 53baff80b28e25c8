package io.datagen.core.plan;

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
  private long[] places = new long[0];

  KeyDigitKernel(Permutation permutation, CompositeKeys.Role.Digit digit) {
    this.permutation = permutation;
    this.digit = digit;
  }

  @Override
  public Vector newVector() {
    return digit.values().newVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    places = Buffers.atLeast(places, size);
    RowNumbers.fill(rows, places);
    scratch = Buffers.atLeast(scratch, Permutation.scratch(size));
    permutation.apply(places, size, scratch);
    long count = digit.values().size();
    long weight = digit.weight();
    for (int i = 0; i < size; i++) {
      places[i] = places[i] / weight % count;
    }
    digit.values().fill(places, size, out);
  }

  @Override
  public Kernel forThread() {
    return new KeyDigitKernel(permutation, digit);
  }
}
