package io.datagen.core.kernel;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.seed.Stream;

/** True (1) with a probability, else false (0). */
public final class BooleanKernel implements Kernel {
  private final Stream stream;
  private final Probability probability;

  /** {@code probability} is that of true. */
  public BooleanKernel(Stream stream, double probability) {
    this.stream = stream;
    this.probability = Probability.of(probability);
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
    stream.fill(rows, values);
    probability.hits(values, size);
  }
}
