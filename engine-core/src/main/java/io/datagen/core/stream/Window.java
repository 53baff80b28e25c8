package io.datagen.core.stream;

/**
 * The time in which a stream's events arrive. Arrivals are drawn as load (see {@link LoadCurve}),
 * of which the window holds {@code mass}, and then placed in time.
 *
 * @param start no event arrives earlier; milliseconds since 1970-01-01, as {@code end}
 * @param end no event arrives later
 * @param from the load at the start
 * @param mass the load from start to end
 */
record Window(long start, long end, double from, double mass, LoadCurve load) {
  /** From a start to an end. */
  static Window between(long start, long end, LoadCurve load) {
    double from = load.toLoad(start);
    return new Window(start, end, from, Math.max(0, load.toLoad(end) - from), load);
  }

  /** From a start on, until so much load has come. */
  static Window of(long start, double mass, LoadCurve load) {
    double from = load.toLoad(start);
    return new Window(start, Math.max(start, load.toTime(from + mass)), from, mass, load);
  }

  /** Turns load since the start, which must not decrease, into times. */
  void place(double[] loads, int size, long[] millis) {
    if (load.isFlat()) {
      for (int i = 0; i < size; i++) {
        millis[i] = Math.min(end, start + (long) loads[i]);
      }
      return;
    }
    for (int i = 0; i < size; i++) {
      loads[i] += from;
    }
    load.toTimes(loads, size, millis);
    for (int i = 0; i < size; i++) {
      millis[i] = Math.max(start, Math.min(end, millis[i]));
    }
  }
}
