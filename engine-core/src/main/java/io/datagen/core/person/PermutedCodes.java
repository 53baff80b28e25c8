package io.datagen.core.person;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Permutation;

/**
 * One digit of a permuted row number in a mixed radix: all digits together are different for every
 * row.
 */
final class PermutedCodes implements Codes {
  private final Permutation permutation;
  private final long weight;
  private final int radix;

  /**
   * The digit.
   *
   * @param weight the product of the less significant digits' radices
   */
  PermutedCodes(Permutation permutation, long weight, int radix) {
    this.permutation = permutation;
    this.weight = weight;
    this.radix = radix;
  }

  @Override
  public void fill(Rows rows, int[] codes, Scratch scratch) {
    long[] numbers = scratch.numbers(rows);
    for (int i = 0; i < rows.size(); i++) {
      codes[i] = (int) (permutation.at(numbers[i]) / weight % radix);
    }
  }
}
