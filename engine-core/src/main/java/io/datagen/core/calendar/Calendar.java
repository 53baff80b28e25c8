package io.datagen.core.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * The values that weights allow between two bounds, each with as many of the places 0 to {@code
 * size() - 1} as it has weight, in order: a place taken at random is a value taken by weight, and
 * places that increase are values that do. Finding one takes a look into a guide and a search among
 * the days (or hours) near it. Immutable.
 */
public final class Calendar {
  private final long unit;
  private final long[] starts;
  private final long[] origins;
  private final long[] weights;
  private final DayPattern[] patterns;
  private final int shift;
  private final int[] guide;
  private final long heaviest;
  private final long values;

  /** A day, or a part of one. */
  record Entry(long origin, long weight, DayPattern pattern) {
    long places() {
      return Math.multiplyExact(weight, pattern.size());
    }
  }

  /**
   * Of days in order, each with places.
   *
   * @param unit between two values
   * @throws ArithmeticException if there are more places than 2^62
   */
  Calendar(List<Entry> entries, long unit) {
    int size = entries.size();
    this.unit = unit;
    starts = new long[size + 1];
    origins = entries.stream().mapToLong(Entry::origin).toArray();
    weights = entries.stream().mapToLong(Entry::weight).toArray();
    patterns = entries.stream().map(Entry::pattern).toArray(DayPattern[]::new);
    long most = 0;
    long count = 0;
    for (int i = 0; i < size; i++) {
      starts[i + 1] = Math.addExact(starts[i], entries.get(i).places());
      for (int j = 0; j < patterns[i].first().length; j++) {
        most = Math.max(most, weights[i] * patterns[i].weights()[j]);
        count += patterns[i].counts()[j];
      }
    }
    if (size() > 1L << 62) {
      throw new ArithmeticException("more than 2^62 places");
    }
    heaviest = most;
    values = count;
    int bits = 64 - Long.numberOfLeadingZeros(size());
    shift = Math.max(0, bits - (33 - Integer.numberOfLeadingZeros(size)));
    guide = new int[(int) (size() >>> shift) + 2];
    for (int i = 0, entry = 0; i < guide.length; i++) {
      while (entry < size - 1 && starts[entry + 1] <= (long) i << shift) {
        entry++;
      }
      guide[i] = entry;
    }
  }

  /** The same in whole days, of a calendar of days. */
  Calendar inUnitsOf(long day) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < origins.length; i++) {
      entries.add(new Entry(origins[i] / day, weights[i], patterns[i]));
    }
    return new Calendar(entries, unit / day);
  }

  /** How many places there are, at least 1. */
  public long size() {
    return starts[starts.length - 1];
  }

  /** How many values there are. */
  public long values() {
    return values;
  }

  /** The most places that a value has. */
  public long heaviest() {
    return heaviest;
  }

  /** Whether every value is as likely as another: has one place. */
  public boolean isFlat() {
    return heaviest == 1;
  }

  /** The distance of two values next to each other. */
  public long unit() {
    return unit;
  }

  /** Replaces places by their values. */
  void apply(long[] places, int size) {
    for (int i = 0; i < size; i++) {
      places[i] = value(places[i]);
    }
  }

  /** The value at a place. */
  public long value(long place) {
    int at = (int) (place >>> shift);
    int low = guide[at];
    int high = guide[at + 1];
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (starts[middle] <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    long weight = weights[low];
    long within = place - starts[low];
    return origins[low] + patterns[low].value(weight == 1 ? within : within / weight, unit);
  }

  /** How many places the values up to one have. */
  public long upTo(long value) {
    int low = 0;
    int high = origins.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (origins[middle] + patterns[middle].first()[0] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0
        ? 0
        : starts[low - 1]
            + weights[low - 1] * patterns[low - 1].upTo(value - origins[low - 1], unit);
  }

  /** Sees each stretch of values of one weight. */
  interface Visitor {
    /**
     * A stretch.
     *
     * @param first its first value
     * @param places that all its values have
     */
    void stretch(long first, long places);
  }

  /** All values, in order. */
  void visit(Visitor visitor) {
    for (int i = 0; i < origins.length; i++) {
      DayPattern day = patterns[i];
      for (int j = 0; j < day.first().length; j++) {
        visitor.stretch(
            origins[i] + day.first()[j], weights[i] * (day.places()[j + 1] - day.places()[j]));
      }
    }
  }
}
