package io.datagen.core.regex;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.RowNumbers;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a language, each row's at a random place or, where none may repeat, at a permuted one.
 */
final class WordKernel implements Kernel {
  private final Language language;
  private final Stream draws;
  private final Stream[] spreads;
  private final @Nullable Permutation permutation;
  private long[] places = new long[0];
  private long[] scratch = new long[0];

  WordKernel(Language language, Stream draws, Stream[] spreads, @Nullable Permutation permutation) {
    this.language = language;
    this.draws = draws;
    this.spreads = spreads;
    this.permutation = permutation;
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    vector.setPlain(language.isPlain());
    place(rows, size);
    WordTable table = language.table();
    int widest = language.widest();
    int[] offsets = vector.offsets();
    byte[] bytes = vector.bytes();
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (bytes.length - BytesVector.PADDING < at + widest) {
        bytes = vector.ensure(Math.addExact(at, widest));
      }
      at = table.write(bytes, at, places[i], spreads, rows.at(i));
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
    draws.fill(rows, places);
    long all = language.places();
    for (int i = 0; i < size; i++) {
      places[i] = Stream.below(places[i], all);
    }
  }

  @Override
  public Kernel forThread() {
    return new WordKernel(language, draws, spreads, permutation);
  }
}
