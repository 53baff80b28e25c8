package io.datagen.core.column;

import io.datagen.api.provider.ValueSource;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.nio.charset.StandardCharsets;

/** Texts of a library. It is asked row by row, for that is all it can: 1 to 5 µs a cell. */
final class ProviderKernel implements Kernel {
  private final ValueSource.Values values;
  private final Stream seeds;
  private long[] draws = new long[0];

  ProviderKernel(ValueSource.Values values, Stream seeds) {
    this.values = values;
    this.seeds = seeds;
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    if (draws.length < size) {
      draws = new long[size];
    }
    seeds.fill(rows, draws);
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    int[] offsets = vector.offsets();
    int at = 0;
    for (int i = 0; i < size; i++) {
      byte[] text = values.at(draws[i]).getBytes(StandardCharsets.UTF_8);
      System.arraycopy(text, 0, vector.ensure(at + text.length), at, text.length);
      at += text.length;
      offsets[i + 1] = at;
    }
  }

  @Override
  public Kernel forThread() {
    return new ProviderKernel(values.forThread(), seeds);
  }
}
