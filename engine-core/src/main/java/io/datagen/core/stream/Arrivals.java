package io.datagen.core.stream;

import io.datagen.core.seed.Stream;

/**
 * When a stream's events arrive: times that never go down, each found without those before it but
 * for its block's. Immutable.
 */
public sealed interface Arrivals permits FixedArrivals, GapArrivals, PoissonArrivals {
  /** No event arrives before this, in milliseconds since 1970-01-01. */
  long start();

  /** No event arrives after this. */
  long end();

  /** Events a second over a week's time, infinite where all come at once. */
  double rate();

  /** The hours' load. */
  LoadCurve load();

  /**
   * The chance that a session loses its next event: that none at all comes within so many
   * milliseconds of one, when the hour is so busy.
   *
   * @param weight of the hour, 1 on average
   */
  double lull(long millis, double weight);

  /** In a few words. */
  String describe();

  /** A reader for one thread. */
  Reader open(Stream stream);

  /** Finds the times of blocks. One thread owns it. */
  interface Reader {
    /**
     * The times of a block's events, in milliseconds since 1970-01-01.
     *
     * @param size how many there are, {@link EventModel#BLOCK} but in the last block
     */
    void fill(long block, int size, long[] millis);
  }
}
