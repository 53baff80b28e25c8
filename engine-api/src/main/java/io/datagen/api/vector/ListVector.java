package io.datagen.api.vector;

import java.util.Arrays;

/**
 * Lists: row i holds the items {@code offsets[i]} to {@code offsets[i + 1] - 1}. A null row may
 * span items, too: what stands under a null is undefined, so go by the offsets of the rows that are
 * valid and never by a count of items. There may be more items than {@link Batch#CAPACITY}.
 */
public final class ListVector extends Vector {
  private final Vector items;
  private int[] offsets = new int[1];

  /** Of items in this vector, which it owns. */
  public ListVector(Vector items) {
    this.items = items;
  }

  /** The items of all rows, one after another; none after {@link #reset}. */
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
    items.reset(0);
  }

  @Override
  void grow(int before, int size) {
    if (offsets.length < size + 1) {
      offsets = Arrays.copyOf(offsets, roomFor(size + 1, offsets.length));
    }
    Arrays.fill(offsets, before + 1, size + 1, offsets[before]);
  }

  @Override
  void appendValues(Vector other, int before) {
    ListVector from = (ListVector) other;
    int start = items.size();
    if (offsets[before] != start) {
      throw new IllegalStateException(start + " items, and offsets up to " + offsets[before]);
    }
    items.append(from.items);
    for (int i = 1; i <= from.size(); i++) {
      offsets[before + i] = start + from.offsets[i];
    }
  }

  @Override
  void copyValues(Vector other) {
    ListVector from = (ListVector) other;
    System.arraycopy(from.offsets, 0, offsets, 0, size() + 1);
    items.copyFrom(from.items);
  }
}
