package io.datagen.core.validate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where two sequences that differ at their first row agree again.
 *
 * @param found rows of what was read before that
 * @param expected rows of what should be there before that
 */
record Alignment(int found, int expected) {
  /** So many rows must agree in a row, or all up to the end, before agreement counts as such. */
  static final int RUN = 8;

  /**
   * Finds the nearest place where both agree again: a row dropped gives (0, 1), one inserted (1,
   * 0), one changed (1, 1).
   *
   * @param a digests of what was read, {@code n} of them
   * @param b digests of what should be there, {@code m} of them
   * @return where they don't, as many of both as there are of each: all changed in place
   */
  static Alignment of(long[] a, int n, long[] b, int m) {
    Map<Long, int[]> places = places(b, m);
    Alignment best = new Alignment(Math.min(n, m), Math.min(n, m));
    int least = Integer.MAX_VALUE;
    for (int x = 0; x < n && x < least; x++) {
      int[] candidates = places.get(a[x]);
      for (int i = 0; candidates != null && i < candidates.length; i++) {
        int y = candidates[i];
        int cost = Math.max(x, y);
        if (cost < least && cost > 0 && agree(a, x, n, b, y, m)) {
          least = cost;
          best = new Alignment(x, y);
        }
      }
    }
    return best;
  }

  /** The first few places of each digest; a table of few distinct rows would have thousands. */
  private static Map<Long, int[]> places(long[] b, int m) {
    Map<Long, int[]> places = new HashMap<>(m * 2);
    for (int y = 0; y < m; y++) {
      int[] known = places.get(b[y]);
      if (known == null) {
        places.put(b[y], new int[] {y});
      } else if (known.length < 4) {
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = y;
        places.put(b[y], more);
      }
    }
    return places;
  }

  /** Up to a full run, or up to where one of both ends. */
  private static boolean agree(long[] a, int x, int n, long[] b, int y, int m) {
    int run = Math.min(RUN, Math.min(n - x, m - y));
    return Arrays.equals(a, x, x + run, b, y, y + run);
  }
}
