package io.datagen.core.expression;

import io.datagen.api.vector.Validity;
import java.util.Arrays;

/** Which rows of a slice are null. Costs nothing while none is. */
final class Nulls {
  private final long[] words = new long[Slice.CAPACITY / Long.SIZE];
  private boolean any;

  void clear() {
    if (any) {
      Arrays.fill(words, 0);
      any = false;
    }
  }

  boolean any() {
    return any;
  }

  boolean at(int row) {
    return any && (words[row >>> 6] >>> row & 1) != 0;
  }

  void set(int row) {
    any = true;
    words[row >>> 6] |= 1L << row;
  }

  void setAll(int size) {
    for (int i = 0; i < size; i++) {
      set(i);
    }
  }

  /** Adds the other's nulls. */
  void add(Nulls other) {
    if (other.any) {
      any = true;
      for (int i = 0; i < words.length; i++) {
        words[i] |= other.words[i];
      }
    }
  }

  void read(Validity validity, int from, int size) {
    clear();
    if (validity.hasNulls()) {
      for (int i = 0; i < size; i++) {
        if (validity.isNull(from + i)) {
          set(i);
        }
      }
    }
  }

  void write(Validity validity, int from, int size) {
    if (any) {
      for (int i = 0; i < size; i++) {
        if (at(i)) {
          validity.setNull(from + i);
        }
      }
    }
  }
}
