package io.datagen.core.person;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Permutation;

/**
 * One of the entries that belong to the row's zone, chosen by the row's image under a permutation:
 * {@code start of the zone + image / weight}. Where the rest of the image stands beside it, the two
 * together tell a zone's rows apart.
 */
final class ZonedCodes implements Codes {
  private final Codes zones;
  private final int[] ends;
  private final Permutation permutation;
  private final long weight;

  ZonedCodes(Codes zones, int[] ends, Permutation permutation, long weight) {
    this.zones = zones;
    this.ends = ends;
    this.permutation = permutation;
    this.weight = weight;
  }

  @Override
  public void fill(Rows rows, int[] codes, Scratch scratch) {
    zones.fill(rows, codes, scratch);
    int size = rows.size();
    long[] numbers = scratch.numbers(rows);
    permutation.apply(numbers, size, scratch.seconds(Permutation.scratch(size)));
    for (int i = 0; i < size; i++) {
      int start = codes[i] == 0 ? 0 : ends[codes[i] - 1];
      codes[i] = start + (int) (numbers[i] / weight);
    }
  }
}
