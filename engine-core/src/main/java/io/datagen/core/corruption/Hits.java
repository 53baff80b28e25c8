package io.datagen.core.corruption;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;

/** Finds the few rows whose draw falls below a rate. One thread owns it. */
final class Hits {
  private long[] draws = new long[0];
  private int[] places = new int[0];

  /**
   * Draws once for each row and keeps those that hit.
   *
   * @param rate from 0 to 1; a higher one hits the same rows and more
   * @return how many; their places stand in {@link #places()}
   */
  int scan(Stream stream, Rows rows, double rate) {
    int size = rows.size();
    if (draws.length < size) {
      draws = new long[size];
      places = new int[size];
    }
    stream.fill(rows, draws);
    long[] drawn = draws;
    int[] found = places;
    // 63 bits, so that the comparison is signed; without a branch, which 8 % of hits would
    // mispredict.
    long last = rate >= 1 ? Long.MAX_VALUE : (long) (rate * 0x1p63) - 1;
    int count = 0;
    for (int i = 0; i < size; i++) {
      found[count] = i;
      count += (drawn[i] >>> 1) <= last ? 1 : 0;
    }
    return count;
  }

  /** The places of the last scan's hits, ascending. */
  int[] places() {
    return places;
  }
}
