package io.datagen.core.stream;

import io.datagen.core.source.Durations;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;

/**
 * An event stream as declared.
 *
 * @param rows arrivals in all, redelivered events included
 * @param arrivals when they come
 * @param sessions how events hang together
 * @param users whom they happen to
 * @param types what happens
 * @param late which arrive late
 * @param duplicates the chance that an arrival is the event before it once more
 * @param fraction digits of the second of its times
 */
public record EventStream(
    long rows,
    Arrivals arrivals,
    SessionSettings sessions,
    Users users,
    EventTypes types,
    Lateness late,
    double duplicates,
    int fraction) {

  /** Where events come from, the same for a whole session. */
  public static final List<String> SOURCES = List.of("web", "mobile");

  /**
   * Reads a stream's own keys, but for {@code users}.
   *
   * @return empty where a fault was found
   */
  public static Optional<EventStream> parse(Section section, long rows, Users users) {
    Optional<Arrivals> arrivals = ArrivalsReader.parse(section, rows);
    Optional<SessionSettings> sessions = SessionSettings.parse(section);
    Optional<EventTypes> types = EventTypesReader.parse(section);
    Optional<Lateness> late = Lateness.parse(section);
    double duplicates = section.probability("duplicates").orElse(0.0);
    if (duplicates == 1) {
      section.fault("duplicates", "expected a rate below 1; some event must be the first");
    }
    if (arrivals.isEmpty() || sessions.isEmpty() || types.isEmpty() || late.isEmpty()) {
      return Optional.empty();
    }
    EventStream stream =
        new EventStream(
            rows, arrivals.get(), sessions.get(), users, types.get(), late.get(), duplicates, 3);
    if (rows > 0) {
      stream.sessions.warnOfLulls(section, arrivals.get());
    }
    return Optional.of(stream);
  }

  /** The stream that {@code rows} and {@code late_events} alone are. */
  public static Optional<EventStream> shortForm(Section root, long rows) {
    boolean late = root.flag("late_events").orElse(false);
    return ArrivalsReader.shortForm(root, rows)
        .map(
            arrivals ->
                new EventStream(
                    rows,
                    arrivals,
                    SessionSettings.DEFAULT,
                    new Users.Count(50),
                    EventTypes.DEFAULT,
                    late ? Lateness.SHORT_FORM : Lateness.NONE,
                    0,
                    0));
  }

  /** What a field holds, of those that the stream itself makes, in a few words. */
  public String describe(EventField field) {
    return switch (field) {
      case TIME ->
          ordered()
              ? "when it arrived"
              : "when it happened, arriving up to "
                  + Durations.describe(late.maxDelay())
                  + " later";
      case USER -> users instanceof Users.Count count ? "1 to " + count.users() : "";
      case SESSION -> "a number for each session";
      case TYPE -> types.describe();
      case SOURCE -> String.join(" or ", SOURCES) + ", by session";
      case ID, METADATA -> throw new IllegalStateException(field + " has a type of its own");
    };
  }

  /** Whether the times of events never go down from one arrival to the next. */
  public boolean ordered() {
    return late.rate() == 0;
  }
}
