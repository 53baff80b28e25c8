package io.datagen.core.stream;

import io.datagen.api.vector.Rows;
import io.datagen.core.distribution.UnitExponential;
import io.datagen.core.seed.Stream;

/**
 * A Poisson process with so many events in its window: given their number, the times are what as
 * many independent uniform draws of load give, sorted. The bounds of blocks are found by {@link
 * OrderStatistics}; within a block the times cut what lies between its bounds like independent
 * waiting times do, scaled to fit (Devroye, "Non-Uniform Random Variate Generation", 1986, V.2.2).
 */
record PoissonArrivals(long rows, Window window) implements Arrivals {
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
    return rows / window.mass() * 1000;
  }

  @Override
  public LoadCurve load() {
    return window.load();
  }

  @Override
  public double lull(long millis, double weight) {
    return StrictMath.exp(-rate() * weight * millis / 1000);
  }

  @Override
  public String describe() {
    return "Poisson";
  }

  @Override
  public Reader open(Stream stream) {
    return new Spacings(stream);
  }

  private final class Spacings implements Reader {
    private final Stream waits;
    private final OrderStatistics bounds;
    private final long[] draws = new long[EventModel.BLOCK + 1];
    private final double[] loads = new double[EventModel.BLOCK + 1];

    Spacings(Stream stream) {
      waits = stream.draw(0);
      bounds = new OrderStatistics(stream.draw(1), rows);
    }

    @Override
    public void fill(long block, int size, long[] millis) {
      double low = bounds.before(block);
      double high = bounds.before(block + 1);
      // A block ends with the event that is the bound, but the last with the window.
      boolean last = (block + 1) * EventModel.BLOCK >= rows;
      int gaps = last ? size + 1 : size;
      waits.fill(Rows.range(block * EventModel.BLOCK, gaps), draws);
      UnitExponential.apply(draws, gaps, loads);
      for (int i = 1; i < gaps; i++) {
        loads[i] += loads[i - 1];
      }
      double scale = (high - low) / loads[gaps - 1];
      for (int i = 0; i < size; i++) {
        loads[i] = Math.min(high, low + loads[i] * scale) * window.mass();
      }
      if (!last) {
        loads[size - 1] = high * window.mass();
      }
      window.place(loads, size, millis);
    }
  }
}
