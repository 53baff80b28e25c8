package io.datagen.core.calendar;

import java.util.List;

/**
 * The values of a day in stretches of equal weight, in the order of time.
 *
 * @param first of each stretch: its first value, counted from the day's origin
 * @param counts how many values each has, a unit apart
 * @param weights of each of its values, at least 1
 * @param places before each stretch, and in all
 */
record DayPattern(long[] first, long[] counts, long[] weights, long[] places) {

  /** Values of one weight. */
  record Stretch(long first, long count, long weight) {}

  static DayPattern of(List<Stretch> stretches) {
    int size = stretches.size();
    long[] places = new long[size + 1];
    for (int i = 0; i < size; i++) {
      Stretch stretch = stretches.get(i);
      places[i + 1] =
          Math.addExact(places[i], Math.multiplyExact(stretch.count(), stretch.weight()));
    }
    return new DayPattern(
        stretches.stream().mapToLong(Stretch::first).toArray(),
        stretches.stream().mapToLong(Stretch::count).toArray(),
        stretches.stream().mapToLong(Stretch::weight).toArray(),
        places);
  }

  /** All its places. */
  long size() {
    return places[places.length - 1];
  }

  /** The value at a place, counted from the origin. */
  long value(long place, long unit) {
    int low = 0;
    int high = first.length - 1;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (places[middle] <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    long weight = weights[low];
    long within = place - places[low];
    return first[low] + unit * (weight == 1 ? within : within / weight);
  }

  /** How many places the values up to one have. */
  long upTo(long value, long unit) {
    int stretch = first.length - 1;
    while (stretch >= 0 && first[stretch] > value) {
      stretch--;
    }
    if (stretch < 0) {
      return 0;
    }
    long count = Math.min(counts[stretch], (value - first[stretch]) / unit + 1);
    return places[stretch] + count * weights[stretch];
  }
}
