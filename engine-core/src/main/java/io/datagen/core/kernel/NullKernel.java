package io.datagen.core.kernel;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.seed.Stream;

/** Another kernel's cells, some of them nulled by a stream of their own. */
public final class NullKernel implements Kernel {
  private final Kernel kernel;
  private final Stream stream;
  private final Probability probability;
  private long[] draws = new long[0];

  /** Each cell is null with this probability. */
  public NullKernel(Kernel kernel, Stream stream, double probability) {
    this(kernel, stream, Probability.of(probability));
  }

  private NullKernel(Kernel kernel, Stream stream, Probability probability) {
    this.kernel = kernel;
    this.stream = stream;
    this.probability = probability;
  }

  @Override
  public Vector newVector() {
    return kernel.newVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    kernel.fill(rows, inputs, out);
    if (probability.isNever()) {
      return;
    }
    int size = rows.size();
    draws = Buffers.atLeast(draws, size);
    stream.fill(rows, draws);
    // 64 rows at a time, without a branch that would often be guessed wrong.
    for (int first = 0; first < size; first += Long.SIZE) {
      long nulls = probability.hits(draws, first, Math.min(Long.SIZE, size - first));
      Vectors.retain(out, first, ~nulls);
    }
    tidy(out);
  }

  /** Nulls a vector's rows where another holds true, which a null doesn't. */
  public static void nullWhere(LongVector holds, Vector out) {
    long[] values = holds.values();
    for (int i = 0; i < holds.size(); i++) {
      if (values[i] != 0 && holds.validity().isValid(i)) {
        Vectors.setNull(out, i);
      }
    }
    tidy(out);
  }

  private static void tidy(Vector out) {
    if (out instanceof BytesVector bytes && bytes.validity().hasNulls()) {
      emptyNulls(bytes);
    }
  }

  /** Closes the gaps: a null string is empty. What lies between two nulls is moved as one. */
  private static void emptyNulls(BytesVector vector) {
    byte[] bytes = vector.bytes();
    int[] offsets = vector.offsets();
    int size = vector.size();
    // Of the rows since the last null: where their bytes were, and how far they move.
    int from = 0;
    int gap = 0;
    for (int first = 0; first < size; first += Long.SIZE) {
      int end = Math.min(first + Long.SIZE, size);
      long nulls = vector.validity().nulls(first, end - first);
      for (int i = first; i < end; i++) {
        int to = offsets[i + 1];
        if ((nulls >>> i & 1) != 0) {
          int start = offsets[i] + gap;
          System.arraycopy(bytes, from, bytes, from - gap, start - from);
          gap += to - start;
          from = to;
        }
        offsets[i + 1] = to - gap;
      }
    }
    System.arraycopy(bytes, from, bytes, from - gap, offsets[size] + gap - from);
  }

  @Override
  public Kernel forThread() {
    return new NullKernel(kernel.forThread(), stream, probability);
  }
}
