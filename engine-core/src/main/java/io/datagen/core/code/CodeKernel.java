package io.datagen.core.code;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.RowNumbers;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import org.jspecify.annotations.Nullable;

/** Values of a code, at random or, where none may repeat, by a permutation of their numbers. */
final class CodeKernel implements Kernel {
  private final Code code;
  private final Stream stream;
  private final @Nullable Stream spread;
  private final @Nullable Permutation permutation;
  private long[] places = new long[0];
  private long[] draws = new long[0];
  private long[] scratch = new long[0];

  CodeKernel(Code code, Stream stream, @Nullable Stream spread, @Nullable Permutation permutation) {
    this.code = code;
    this.stream = stream;
    this.spread = spread;
    this.permutation = permutation;
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    place(rows, size);
    draws = Buffers.atLeast(draws, size);
    if (spread != null) {
      spread.fill(rows, draws);
    }
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    vector.setPlain(code.plain());
    byte[] bytes = vector.ensure(Math.multiplyExact(size, code.widest()));
    int[] offsets = vector.offsets();
    int at = 0;
    for (int i = 0; i < size; i++) {
      at = code.write(bytes, at, places[i], draws[i]);
      offsets[i + 1] = at;
    }
  }

  private void place(Rows rows, int size) {
    places = Buffers.atLeast(places, size);
    if (permutation != null) {
      scratch = Buffers.atLeast(scratch, Permutation.scratch(size));
      RowNumbers.fill(rows, places);
      permutation.apply(places, size, scratch);
      return;
    }
    stream.fill(rows, places);
    long all = code.places();
    for (int i = 0; i < size; i++) {
      places[i] = Stream.below(places[i], all);
    }
  }

  @Override
  public Kernel forThread() {
    return new CodeKernel(code, stream, spread, permutation);
  }
}
