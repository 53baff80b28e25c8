package io.datagen.api.vector;

/**
 * Lists: row i holds the items {@code offsets[i]} to {@code offsets[i + 1] - 1}; a null row is
 * empty.
 */
public final class ListVector extends Vector {
  private final Vector items;
  private int[] offsets = new int[1];

  /** Of items in this vector, which it owns. */
  public ListVector(Vector items) {
    this.items = items;
  }

  /** The items of all rows, one after another. */
  public Vector items() {
    return items;
  }

  /** Where lists start and end, {@code size() + 1} of them, the first 0. */
  public int[] offsets() {
    return offsets;
  }

  @Override
  void reserve(int size) {
    if (offsets.length < size + 1) {
      offsets = new int[size + 1];
    }
    offsets[0] = 0;
  }

  @Override
  void copyValues(Vector other) {
    ListVector from = (ListVector) other;
    System.arraycopy(from.offsets, 0, offsets, 0, size() + 1);
    items.copyFrom(from.items);
  }
}
