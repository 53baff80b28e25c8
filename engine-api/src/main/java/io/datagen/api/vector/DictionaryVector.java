package io.datagen.api.vector;

/** Strings by their codes in a {@link Dictionary}. */
public final class DictionaryVector extends Vector {
  private static final Dictionary EMPTY = Dictionary.of(java.util.List.of());

  private int[] codes = new int[0];
  private Dictionary dictionary = EMPTY;

  /** The codes, valid to {@link #size()}; the array changes when the vector grows. */
  public int[] codes() {
    return codes;
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
  void copyValues(Vector other) {
    DictionaryVector from = (DictionaryVector) other;
    System.arraycopy(from.codes, 0, codes, 0, size());
    dictionary = from.dictionary;
  }
}
