package io.datagen.plugin.parquet;

import io.datagen.plugin.parquet.encoding.RunEncoder;

/**
 * When a chunk's values go into a dictionary. It must follow from the values alone, so that it is
 * all the same in which kind of vector they came.
 */
enum DictionaryRule {
  /** Never. */
  OFF,
  /** Where it makes the chunk clearly smaller. */
  AUTO,
  /** As long as the dictionary stays small. */
  ON;

  /** Bytes of a dictionary at the most, as with most writers. */
  static final int MOST_BYTES = 1 << 20;

  /** How many values tell enough to guess from. */
  static final int SAMPLE = 4096;

  /** A dictionary must come to this share of the plain values: Snappy makes those smaller, too. */
  private static final double WORTH = 0.6;

  /**
   * Whether to go on with a dictionary.
   *
   * @param seen values so far
   * @param distinct of them
   * @param bytes of the dictionary's entries so far
   * @param expected values of the whole chunk
   */
  boolean holds(int seen, int distinct, long bytes, long expected) {
    if (this == OFF || bytes > MOST_BYTES) {
      return false;
    }
    if (this == ON || seen < Math.min(SAMPLE, expected) || seen == 0) {
      return true;
    }
    double entry = (double) bytes / distinct;
    double all = Math.max(seen, expected);
    double entries = distinctOf(seen, distinct, all);
    double indices = all * RunEncoder.width((int) entries) / 8;
    return entries * entry <= MOST_BYTES && entries * entry + indices <= WORTH * all * entry;
  }

  /**
   * How many distinct values to expect of all: among n draws from D equally likely ones about n²/2D
   * repeat an earlier one while repeats are rare; where every other one does, D is a quarter more
   * than has come up.
   */
  private static double distinctOf(int seen, int distinct, double all) {
    if (seen >= all) {
      return distinct;
    }
    int repeats = seen - distinct;
    double population =
        repeats == 0
            ? all
            : repeats >= distinct ? 1.26 * distinct : (double) seen * seen / (2.0 * repeats);
    return Math.max(distinct, Math.min(all, population));
  }
}
