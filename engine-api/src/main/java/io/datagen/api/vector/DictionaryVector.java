package io.datagen.api.vector;

import java.util.Arrays;
import java.util.List;

/** Strings by their codes in a {@link Dictionary}. */
public final class DictionaryVector extends Vector {
  private static final Dictionary EMPTY = Dictionary.of(List.of());

  private int[] codes = new int[0];
  private Dictionary dictionary = EMPTY;

  /** The codes, valid to {@link #size()}; the array changes when the vector grows. */
  public int[] codes() {
    return codes;
  }

  /** Whether all of some rows have codes of the dictionary: below a null may lie anything. */
  public boolean areCodes(int from, int to) {
    int size = dictionary.size();
    int wrong = 0;
    for (int i = from; i < to; i++) {
      wrong |= codes[i] | size - 1 - codes[i];
    }
    return wrong >= 0;
  }

  /** What the codes mean. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** Sets what the codes mean. */
  public void setDictionary(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  void reserve(int size) {
    if (codes.length < size) {
      codes = new int[size];
    }
  }

  @Override
  void grow(int before, int size) {
    if (codes.length < size) {
      codes = Arrays.copyOf(codes, roomFor(size, codes.length));
    }
  }

  @Override
  void appendValues(Vector other, int before) {
    DictionaryVector from = (DictionaryVector) other;
    if (before == 0) {
      dictionary = from.dictionary;
    } else if (from.dictionary != dictionary && from.size() > 0) {
      throw new IllegalArgumentException("codes of another dictionary");
    }
    System.arraycopy(from.codes, 0, codes, before, from.size());
  }

  @Override
  void copyValues(Vector other) {
    DictionaryVector from = (DictionaryVector) other;
    System.arraycopy(from.codes, 0, codes, 0, size());
    dictionary = from.dictionary;
  }
}
