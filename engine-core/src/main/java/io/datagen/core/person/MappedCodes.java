package io.datagen.core.person;

import io.datagen.api.vector.Rows;

/** What belongs to another list's entry: the city's state. */
final class MappedCodes implements Codes {
  private final Codes codes;
  private final int[] map;

  MappedCodes(Codes codes, int[] map) {
    this.codes = codes;
    this.map = map;
  }

  @Override
  public void fill(Rows rows, int[] out, Scratch scratch) {
    codes.fill(rows, out, scratch);
    for (int i = 0; i < rows.size(); i++) {
      out[i] = map[out[i]];
    }
  }
}
