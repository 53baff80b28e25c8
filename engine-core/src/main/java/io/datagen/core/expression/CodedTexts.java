package io.datagen.core.expression;

import io.datagen.api.vector.Dictionary;

/**
 * Texts of which each is one of a few that stand in the expression. Rows are codes of a dictionary,
 * which a column gets as they are: choosing between two constants takes 2 ns, copying their bytes
 * took 11, and what digests and writes codes is faster, too. Outer operations that read bytes find
 * them in the dictionary's.
 */
abstract class CodedTexts extends TextOperation {
  /** Of every row, those of nulls included. */
  final int[] codes = new int[Slice.CAPACITY];

  private final Dictionary dictionary;
  private boolean spelt = true;

  CodedTexts(Dictionary dictionary) {
    this.dictionary = dictionary;
    bytes = dictionary.bytes();
  }

  /** All that a row may be, each once; none where every row is null. */
  final Dictionary dictionary() {
    return dictionary;
  }

  /** Says that nobody reads anything but the codes. */
  final void codesOnly() {
    spelt = false;
  }

  @Override
  final void compute(Slice slice) {
    code(slice);
    if (spelt) {
      int[] offsets = dictionary.offsets();
      for (int i = 0; i < slice.size(); i++) {
        starts[i] = offsets[codes[i]];
        ends[i] = offsets[codes[i] + 1];
      }
    }
  }

  /** Computes the slice's codes and nulls. */
  abstract void code(Slice slice);
}
