package io.datagen.core.person;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;

/** Every entry as likely as any other. */
final class UniformCodes implements Codes {
  private final Stream stream;
  private final int size;

  UniformCodes(Stream stream, int size) {
    this.stream = stream;
    this.size = size;
  }

  @Override
  public void fill(Rows rows, int[] codes, Scratch scratch) {
    int count = rows.size();
    long[] draws = scratch.draws(count);
    stream.fill(rows, draws);
    for (int i = 0; i < count; i++) {
      codes[i] = (int) Stream.below(draws[i], size);
    }
  }
}
