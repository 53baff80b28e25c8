package io.datagen.core.kernel;

import io.datagen.core.seed.Stream;
import java.util.Arrays;

/**
 * Each place that is left is as likely as another: a shuffle (Durstenfeld, "Algorithm 235", CACM
 * 1964) of a list that is never written down, since only the places that a draw moved differ from
 * their own numbers; those stand in a small table. So a draw takes one step, whatever the number of
 * places.
 */
public final class UniformUrn implements Urn {
  private final long places;
  private final int mask;
  private final long[] keys;
  private final long[] values;

  /** In which filling of the urn an entry was made; those of earlier ones are empty again. */
  private final int[] filled;

  private int filling = 1;
  private long left;

  /**
   * An urn.
   *
   * @param places 1 to 2^62
   * @param most draws between two refills, at the most
   */
  public UniformUrn(long places, int most) {
    this.places = places;
    // At most half full, so that a search is short.
    int capacity = Integer.highestOneBit(Math.max(4, most)) * 4;
    mask = capacity - 1;
    keys = new long[capacity];
    values = new long[capacity];
    filled = new int[capacity];
    left = places;
  }

  @Override
  public void refill() {
    left = places;
    if (++filling == 0) {
      Arrays.fill(filled, 0);
      filling = 1;
    }
  }

  @Override
  public long draw(long bits) {
    long chosen = Stream.below(bits, left);
    left--;
    int at = find(chosen);
    long place = filled[at] == filling ? values[at] : chosen;
    if (chosen != left) {
      int last = find(left);
      long moved = filled[last] == filling ? values[last] : left;
      keys[at] = chosen;
      values[at] = moved;
      filled[at] = filling;
    }
    return place;
  }

  /** Where a number's entry is, or would be. */
  private int find(long number) {
    int at = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (filled[at] == filling && keys[at] != number) {
      at = at + 1 & mask;
    }
    return at;
  }
}
