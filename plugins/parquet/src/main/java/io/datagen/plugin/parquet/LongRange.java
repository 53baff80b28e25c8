package io.datagen.plugin.parquet;

/** The least and the most of some longs. */
record LongRange(long least, long most) {
  /** Of values, one at least. */
  static LongRange of(long[] values, int from, int to) {
    long least = values[from];
    long most = least;
    for (int i = from + 1; i < to; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    return new LongRange(least, most);
  }

  /**
   * Of doubles by their bits, one at least. Those of negative ones are flipped, so that they are in
   * the order of longs: half of the time that comparing doubles takes, with their zeros and NaNs.
   */
  static LongRange ofDoubles(long[] bits, int from, int to) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      long ordered = flipped(bits[i]);
      least = Math.min(least, ordered);
      most = Math.max(most, ordered);
    }
    return new LongRange(flipped(least), flipped(most));
  }

  private static long flipped(long bits) {
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }
}
