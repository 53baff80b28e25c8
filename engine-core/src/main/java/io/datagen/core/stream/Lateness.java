package io.datagen.core.stream;

import io.datagen.core.source.Durations;
import io.datagen.core.source.Section;
import java.util.Optional;

/**
 * Events that arrive some time after they happened.
 *
 * @param rate the share of events
 * @param maxDelay the longest delay, in milliseconds
 * @param unit delays are multiples of so many milliseconds, the least one such
 */
public record Lateness(double rate, long maxDelay, long unit) {
  /** Every event arrives when it happens. */
  static final Lateness NONE = new Lateness(0, 0, 1);

  private static final double RATE = 0.05;
  private static final long MAX_DELAY = 30_000;

  /** What {@code late_events: true} means. */
  static final Lateness SHORT_FORM = new Lateness(RATE, MAX_DELAY, 1000);

  /** Reads {@code late: {rate, max_delay}}. */
  static Optional<Lateness> parse(Section stream) {
    if (!stream.has("late")) {
      return Optional.of(NONE);
    }
    return stream.section("late").flatMap(Lateness::read);
  }

  private static Optional<Lateness> read(Section section) {
    section.allow(StreamKeys.LATE.names());
    int before = section.faults().count();
    double rate = section.probability("rate").orElse(RATE);
    long delay = Durations.millis(section, "max_delay").orElse(MAX_DELAY);
    return section.faults().count() > before
        ? Optional.empty()
        : Optional.of(rate == 0 ? NONE : new Lateness(rate, delay, 1));
  }
}
