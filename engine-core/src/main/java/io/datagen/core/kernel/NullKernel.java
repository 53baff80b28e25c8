package io.datagen.core.kernel;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Validity;
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
    for (int i = 0; i < size; i++) {
      if (probability.hit(draws[i]) != 0) {
        Vectors.setNull(out, i);
      }
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

  /** Closes the gaps: a null string is empty. */
  private static void emptyNulls(BytesVector vector) {
    byte[] bytes = vector.bytes();
    int[] offsets = vector.offsets();
    Validity validity = vector.validity();
    int to = 0;
    int from = 0;
    for (int i = 0; i < vector.size(); i++) {
      int end = offsets[i + 1];
      if (validity.isValid(i)) {
        System.arraycopy(bytes, from, bytes, to, end - from);
        to += end - from;
      }
      offsets[i + 1] = to;
      from = end;
    }
    vector.setPlain(false);
  }

  @Override
  public Kernel forThread() {
    return new NullKernel(kernel.forThread(), stream, probability);
  }
}
