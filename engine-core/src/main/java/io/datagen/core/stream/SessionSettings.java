package io.datagen.core.stream;

import io.datagen.core.source.Durations;
import io.datagen.core.source.Section;
import java.util.Optional;

/**
 * How events hang together.
 *
 * @param gap the longest time between two events of a session, in milliseconds
 * @param meanLength events of a session on average
 */
public record SessionSettings(long gap, double meanLength) {
  /** Half an hour, five events. */
  static final SessionSettings DEFAULT = new SessionSettings(1_800_000, 5);

  /** Longer sessions would not fit blocks, which no session crosses. */
  static final int LONGEST_MEAN = 512;

  /** Shorter ones by more than this are worth a word. */
  private static final double TOLERANCE = 0.95;

  /** Reads {@code sessions: {gap, mean_length}}. */
  static Optional<SessionSettings> parse(Section stream) {
    if (!stream.has("sessions")) {
      return Optional.of(DEFAULT);
    }
    return stream.section("sessions").flatMap(SessionSettings::read);
  }

  private static Optional<SessionSettings> read(Section section) {
    section.allow(StreamKeys.SESSIONS.names());
    int before = section.faults().count();
    long gap = Durations.millis(section, "gap").orElse(DEFAULT.gap);
    double mean = section.number("mean_length").orElse(DEFAULT.meanLength);
    if (!(mean >= 1 && mean <= LONGEST_MEAN)) {
      section.fault(
          "mean_length",
          "expected 1 to "
              + LONGEST_MEAN
              + " events, not "
              + section.text("mean_length").orElse("")
              + ": sessions are built within blocks of "
              + EventModel.BLOCK
              + " events");
    }
    return section.faults().count() > before
        ? Optional.empty()
        : Optional.of(new SessionSettings(gap, mean));
  }

  /**
   * The length that sessions come to on average: a session ends with its length or, at each event,
   * where none follows in time. An estimate, over the hours of a week.
   */
  public double expectedLength(Arrivals arrivals) {
    double lulls = 0;
    for (int hour = 0; hour < LoadCurve.HOURS; hour++) {
      double weight = arrivals.load().weight(hour);
      lulls += weight == 0 ? 0 : weight * arrivals.lull(gap, weight) / LoadCurve.HOURS;
    }
    return 1 / (1 - (1 - 1 / meanLength) * (1 - lulls));
  }

  /** Warns where events are too rare for sessions to last. */
  void warnOfLulls(Section stream, Arrivals arrivals) {
    double expected = expectedLength(arrivals);
    if (expected < TOLERANCE * meanLength) {
      stream
          .faults()
          .warn(
              stream.value("sessions").orElse(stream.node()),
              "events come so rarely that many sessions end for want of one within the gap of "
                  + Durations.describe(gap)
                  + ": they will have "
                  + Math.round(expected * 10) / 10.0
                  + " events on average, not "
                  + meanLength
                  + "; state a longer gap or a higher rate");
    }
  }
}
