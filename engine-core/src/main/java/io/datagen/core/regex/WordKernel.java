package io.datagen.core.regex;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.Places;
import io.datagen.core.seed.Stream;

/**
 * Texts of a language, each row's at a random place or, where none may repeat, at a permuted one.
 */
final class WordKernel implements Kernel {
  private final Language language;
  private final Places places;
  private final Stream[] spreads;

  WordKernel(Language language, Places places, Stream[] spreads) {
    this.language = language;
    this.places = places;
    this.spreads = spreads;
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
    long[] placed = places.of(rows);
    WordTable table = language.table();
    int widest = language.widest();
    int[] offsets = vector.offsets();
    byte[] bytes = vector.bytes();
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (bytes.length - BytesVector.PADDING < at + widest) {
        bytes = vector.ensure(Math.addExact(at, widest));
      }
      at = table.write(bytes, at, placed[i], spreads, rows.at(i));
      offsets[i + 1] = at;
    }
  }

  @Override
  public Kernel forThread() {
    return new WordKernel(language, places.forThread(), spreads);
  }
}
