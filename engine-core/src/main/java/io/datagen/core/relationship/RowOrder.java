package io.datagen.core.relationship;

import io.datagen.core.seed.Permutation;

/** Rows in another order, both ways. Immutable. */
public interface RowOrder {
  /** Where a row stands. */
  long place(long row);

  /** The row that stands there. */
  long row(long place);

  /**
   * Replaces the first {@code size} rows by their places.
   *
   * @param scratch at least {@link Permutation#scratch} long, overwritten
   */
  default void places(long[] rows, int size, long[] scratch) {
    for (int i = 0; i < size; i++) {
      rows[i] = place(rows[i]);
    }
  }

  /** Replaces the first {@code size} places by their rows; scratch as above. */
  default void rows(long[] places, int size, long[] scratch) {
    for (int i = 0; i < size; i++) {
      places[i] = row(places[i]);
    }
  }

  /** Every row at the place of its number. */
  static RowOrder asTheyAre() {
    return new RowOrder() {
      @Override
      public long place(long row) {
        return row;
      }

      @Override
      public long row(long place) {
        return place;
      }
    };
  }

  /** Shuffled. */
  static RowOrder of(Permutation permutation) {
    return new RowOrder() {
      @Override
      public long place(long row) {
        return permutation.at(row);
      }

      @Override
      public long row(long place) {
        return permutation.inverse(place);
      }

      @Override
      public void places(long[] rows, int size, long[] scratch) {
        permutation.apply(rows, size, scratch);
      }

      @Override
      public void rows(long[] places, int size, long[] scratch) {
        permutation.applyInverse(places, size, scratch);
      }
    };
  }

  /**
   * Group by group, those of a group by their numbers; eight bytes a row.
   *
   * @param groups of each row
   * @param starts where each group starts, then the end
   */
  static RowOrder grouped(int[] groups, long[] starts) {
    int[] places = new int[groups.length];
    int[] rows = new int[groups.length];
    int[] next = new int[starts.length];
    for (int g = 0; g < next.length; g++) {
      next[g] = (int) starts[g];
    }
    for (int row = 0; row < groups.length; row++) {
      int place = next[groups[row]]++;
      places[row] = place;
      rows[place] = row;
    }
    return new RowOrder() {
      @Override
      public long place(long row) {
        return places[(int) row];
      }

      @Override
      public long row(long place) {
        return rows[(int) place];
      }
    };
  }
}
