package io.datagen.api.vector;

/** One column of a batch. Its buffers grow and are never given back; one thread owns it. */
public abstract sealed class Vector
    permits LongVector, DoubleVector, BytesVector, DictionaryVector, StructVector, ListVector {
  private final Validity validity = new Validity();
  private final Tokens tokens = new Tokens();
  private int size;

  /**
   * Empties the vector and makes room for {@code size} rows, all valid, no token. Values are
   * undefined.
   */
  public final void reset(int size) {
    this.size = size;
    validity.reset(size);
    tokens.clear();
    reserve(size);
  }

  abstract void reserve(int size);

  /** Makes this equal to another vector of the same kind. */
  public final void copyFrom(Vector other) {
    reset(other.size);
    validity.copyFrom(other.validity);
    for (int i = 0; i < other.tokens.size(); i++) {
      tokens.add(other.tokens.row(i), other.tokens.text(i));
    }
    copyValues(other);
  }

  abstract void copyValues(Vector other);

  /**
   * Adds another vector's rows behind these; both are of the same kind, two {@link
   * DictionaryVector}s of the same dictionary.
   */
  public final void append(Vector other) {
    int before = extend(other.size);
    validity.append(other.validity, before);
    for (int i = 0; i < other.tokens.size(); i++) {
      tokens.add(before + other.tokens.row(i), other.tokens.text(i));
    }
    appendValues(other, before);
  }

  /** Copies another vector's values behind the first {@code before} rows; there is room. */
  abstract void appendValues(Vector other, int before);

  /** Adds rows, all valid, their values undefined, and returns how many there were before. */
  final int extend(int more) {
    int before = size;
    size = Math.addExact(size, more);
    validity.extend(size);
    grow(before, size);
    return before;
  }

  /** Makes room for {@code size} rows, keeping the first {@code before}. */
  abstract void grow(int before, int size);

  /** The length of an array that must be {@code needed} long and may grow again. */
  static int roomFor(int needed, int had) {
    return (int) Math.max(needed, Math.min(had * 2L, Integer.MAX_VALUE - 16));
  }

  /** Rows. */
  public final int size() {
    return size;
  }

  /** Which rows have a value. A null row's value is undefined; encoders must not look at it. */
  public final Validity validity() {
    return validity;
  }

  /** Cells that hold text not of the column's type, nearly always none. */
  public final Tokens tokens() {
    return tokens;
  }
}
