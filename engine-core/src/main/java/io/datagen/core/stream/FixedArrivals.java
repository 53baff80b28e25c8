package io.datagen.core.stream;

import io.datagen.core.seed.Stream;

/**
 * Events at equal distances of load.
 *
 * @param stated events a second where the schema states it, else 0: they share the window out
 */
record FixedArrivals(long rows, Window window, double stated) implements Arrivals {
  @Override
  public long start() {
    return window.start();
  }

  @Override
  public long end() {
    return window.end();
  }

  @Override
  public double rate() {
    return stated > 0 ? stated : rows / window.mass() * 1000;
  }

  @Override
  public LoadCurve load() {
    return window.load();
  }

  @Override
  public double lull(long millis, double weight) {
    return 1000 / (rate() * weight) > millis ? 1 : 0;
  }

  @Override
  public String describe() {
    return "at equal distances";
  }

  @Override
  public Reader open(Stream stream) {
    double[] loads = new double[EventModel.BLOCK];
    return (block, size, millis) -> {
      long first = block * EventModel.BLOCK;
      for (int i = 0; i < size; i++) {
        double load =
            stated > 0
                ? (first + i) * 1000.0 / stated
                : (double) (first + i) / rows * window.mass();
        // A whole number that rounding has made a little less must not lose its last millisecond.
        loads[i] = load * (1 + 0x1p-50);
      }
      window.place(loads, size, millis);
    };
  }
}
