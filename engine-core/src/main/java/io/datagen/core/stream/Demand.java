package io.datagen.core.stream;

import java.util.Arrays;

/**
 * How many sessions are wanted open at each event of a block: as many as events arrive within a
 * time to come, at least one and at most a capacity. One thread owns it.
 */
final class Demand {
  /** Arrivals compared at once. */
  private static final int STRIDE = 4;

  /** Later than any arrival, and far enough from the largest long for differences. */
  private static final long NEVER = 1L << 62;

  private final long span;
  private final int capacity;
  private final int[] wanted = new int[EventModel.BLOCK];

  /**
   * Demand.
   *
   * @param span the time to come, in milliseconds
   */
  Demand(long span, int capacity) {
    this.span = Math.min(span, NEVER / 4);
    this.capacity = capacity;
  }

  /** An array for so many arrivals that {@link #find} can read. */
  static long[] arrivals() {
    return new long[EventModel.BLOCK + STRIDE];
  }

  /**
   * Finds it for the first {@code count} arrivals, ascending; what stands behind them is lost. In a
   * busy stream a look at the last of a full capacity tells; else the end of the span moves on by
   * four comparisons, without a branch that would often be guessed wrong.
   */
  void find(long[] arrivals, int count) {
    Arrays.fill(arrivals, count, count + STRIDE, NEVER);
    int end = 0;
    for (int e = 0; e < count; e++) {
      long last = arrivals[e] + span;
      if (e + capacity < count && arrivals[e + capacity] <= last) {
        wanted[e] = capacity;
        continue;
      }
      int step = STRIDE;
      while (step == STRIDE) {
        step =
            within(arrivals[end], last)
                + within(arrivals[end + 1], last)
                + within(arrivals[end + 2], last)
                + within(arrivals[end + 3], last);
        end += step;
      }
      wanted[e] = Math.max(1, Math.min(capacity, end - e - 1));
    }
  }

  /** 1 up to the last moment, else 0. */
  private static int within(long time, long last) {
    return (int) (time - last - 1 >>> 63);
  }

  /** Sessions wanted at the block's e-th event. */
  int at(int e) {
    return wanted[e];
  }
}
