package io.datagen.core.stream;

import io.datagen.api.vector.Rows;
import io.datagen.core.kernel.Probability;
import io.datagen.core.seed.Stream;

/** The events of one block, a column an array. One thread owns it. */
final class EventBlock {
  private static final long NONE = -1;

  /** When each arrived, in milliseconds since 1970-01-01. */
  final long[] arrivals = new long[EventModel.BLOCK];

  /** When each happened, in microseconds since 1970-01-01. */
  final long[] times = new long[EventModel.BLOCK];

  final long[] users = new long[EventModel.BLOCK];
  final long[] sessions = new long[EventModel.BLOCK];
  final int[] types = new int[EventModel.BLOCK];
  final int[] sources = new int[EventModel.BLOCK];

  /** The arrivals that repeat no other, in order. */
  final int[] events = new int[EventModel.BLOCK];

  private final EventModel model;
  private final Arrivals.Reader reader;
  private final SessionBuilder builder;
  private final Lateness lateness;
  private final Probability late;
  private final Stream lates;
  private final Stream delays;
  private final long[] draws = new long[EventModel.BLOCK];

  /** 1 where an arrival repeats the one before, else 0. */
  private final long[] copy = new long[EventModel.BLOCK];

  /** How many repeat no other. */
  private int count;

  private long timed = NONE;
  private long built = NONE;

  EventBlock(EventModel model) {
    this.model = model;
    this.reader = model.stream().arrivals().open(model.draws("arrivals"));
    this.builder = new SessionBuilder(model);
    this.lateness = model.stream().late();
    this.late = Probability.of(lateness.rate());
    this.lates = model.draws("late");
    this.delays = model.draws("delay");
  }

  /** Makes this the arrivals and times of a block; the rest is undefined. */
  void loadTimes(long block) {
    if (timed == block) {
      return;
    }
    built = NONE;
    timed = NONE;
    int size = model.size(block);
    reader.fill(block, size, arrivals);
    toMicros(arrivals, times, size);
    if (!late.isNever()) {
      delay(block, size);
    }
    findEvents(block, size);
    if (count < size) {
      repeat(times, size);
    }
    timed = block;
  }

  private static void toMicros(long[] millis, long[] micros, int size) {
    for (int i = 0; i < size; i++) {
      micros[i] = millis[i] * 1000;
    }
  }

  private void delay(long block, int size) {
    long first = block * EventModel.BLOCK;
    long start = model.stream().arrivals().start();
    long steps = Math.max(1, lateness.maxDelay() / lateness.unit());
    lates.fill(Rows.range(first, size), draws);
    for (int i = 0; i < size; i++) {
      if (late.hit(draws[i]) != 0) {
        long delay = (1 + Stream.below(delays.at(first + i), steps)) * lateness.unit();
        times[i] = Math.max(start, arrivals[i] - delay) * 1000;
      }
    }
  }

  /** Makes this a block. */
  void load(long block) {
    loadTimes(block);
    if (built == block) {
      return;
    }
    builder.build(block, this, count);
    int size = model.size(block);
    if (count < size) {
      repeat(users, size);
      repeat(sessions, size);
      repeat(types, size);
      repeat(sources, size);
    }
    built = block;
  }

  /** Gives copies the value before. */
  private void repeat(long[] values, int size) {
    for (int i = 1; i < size; i++) {
      values[i] = copy[i] != 0 ? values[i - 1] : values[i];
    }
  }

  private void repeat(int[] values, int size) {
    for (int i = 1; i < size; i++) {
      values[i] = copy[i] != 0 ? values[i - 1] : values[i];
    }
  }

  /** Tells arrivals that repeat the one before from all others. */
  private void findEvents(long block, int size) {
    if (model.redelivery().isNever()) {
      // All of them, and known from the block before but for the last one.
      for (int i = count; i < size; i++) {
        events[i] = i;
      }
      count = size;
      return;
    }
    model.redelivery().copies(Rows.range(block * EventModel.BLOCK, size), copy);
    count = 0;
    for (int i = 0; i < size; i++) {
      events[count] = i;
      count += 1 - (int) copy[i];
    }
  }
}
