package io.datagen.core.kernel;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where each row's value stands among all that there are: at random or, where none may repeat, at a
 * permuted place. One thread owns it.
 */
public final class Places {
  private final Stream stream;
  private final long all;
  private final @Nullable Permutation permutation;
  private long[] places = new long[0];
  private long[] scratch = new long[0];

  private Places(Stream stream, long all, @Nullable Permutation permutation) {
    this.stream = stream;
    this.all = all;
    this.permutation = permutation;
  }

  /**
   * Any place for any row.
   *
   * @param all how many places there are
   */
  public static Places drawn(Stream stream, long all) {
    return new Places(stream, all, null);
  }

  /**
   * Another place for each row.
   *
   * @param all how many places there are, no fewer than rows
   */
  public static Places distinct(Stream stream, long all) {
    return new Places(stream, all, Permutation.of(stream, all));
  }

  /** The place of each of the rows, at their index; the array is filled anew by the next call. */
  public long[] of(Rows rows) {
    int size = rows.size();
    places = Buffers.atLeast(places, size);
    if (permutation != null) {
      scratch = Buffers.atLeast(scratch, Permutation.scratch(size));
      RowNumbers.fill(rows, places);
      permutation.apply(places, size, scratch);
      return places;
    }
    stream.fill(rows, places);
    for (int i = 0; i < size; i++) {
      places[i] = Stream.below(places[i], all);
    }
    return places;
  }

  /** The same, for another thread. */
  public Places forThread() {
    return new Places(stream, all, permutation);
  }
}
