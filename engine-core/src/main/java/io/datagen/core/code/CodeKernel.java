package io.datagen.core.code;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.Places;
import io.datagen.core.seed.Stream;
import org.jspecify.annotations.Nullable;

/** Values of a code, at random or, where none may repeat, by a permutation of their numbers. */
final class CodeKernel implements Kernel {
  private final Code code;
  private final Places places;
  private final @Nullable Stream spread;
  private long[] draws = new long[0];

  CodeKernel(Code code, Places places, @Nullable Stream spread) {
    this.code = code;
    this.places = places;
    this.spread = spread;
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    long[] at = places.of(rows);
    draws = Buffers.atLeast(draws, size);
    if (spread != null) {
      spread.fill(rows, draws);
    }
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    vector.setPlain(code.plain());
    byte[] bytes = vector.ensure(Math.multiplyExact(size, code.widest()));
    int[] offsets = vector.offsets();
    int end = 0;
    for (int i = 0; i < size; i++) {
      end = code.write(bytes, end, at[i], draws[i]);
      offsets[i + 1] = end;
    }
  }

  @Override
  public Kernel forThread() {
    return new CodeKernel(code, places.forThread(), spread);
  }
}
