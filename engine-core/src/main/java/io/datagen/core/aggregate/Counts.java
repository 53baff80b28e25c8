package io.datagen.core.aggregate;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import java.util.Arrays;

/** How many children count. */
final class Counts implements Accumulator {
  private long[] counts = new long[0];

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void begin(int parents) {
    counts = Buffers.atLeast(counts, parents);
    Arrays.fill(counts, 0, parents, 0);
  }

  @Override
  public void add(Vector values, int[] rows, int[] owners, int size) {
    for (int i = 0; i < size; i++) {
      counts[owners[rows[i]]]++;
    }
  }

  @Override
  public void finish(Vector out, int[] of, int size) {
    out.reset(size);
    long[] to = ((LongVector) out).values();
    for (int i = 0; i < size; i++) {
      to[i] = counts[of[i]];
    }
  }
}
