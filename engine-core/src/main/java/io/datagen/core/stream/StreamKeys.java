package io.datagen.core.stream;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import io.datagen.core.language.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The keys of an event stream's own parts. */
public final class StreamKeys {
  private static final Kind TYPES = Kind.listOf(Kind.TEXT).atLeast(1);
  private static final Kind NEXT =
      Kind.either(
              Kind.nothing(), Kind.WORD, Kind.listOf(Kind.TEXT), Kind.mapOf("type", Kind.WEIGHT))
          .called("what follows: nothing, a type, some alike, or some by weight");

  static final Keys LOAD =
      Keys.of(
          "load",
          "How busy hours and weekdays are, in UTC; the weights multiply.",
          Key.of("hour", Kind.listOf(24, Kind.WEIGHT), "The hours, from midnight on.")
              .otherwise("all alike"),
          Key.of("weekday", Kind.listOf(7, Kind.WEIGHT), "The weekdays, from Monday on.")
              .otherwise("all alike"));

  static final Keys SESSIONS =
      Keys.of(
          "sessions",
          "How events hang together.",
          Key.of("gap", Kind.DURATION, "The longest time from one event of a session to the next.")
              .standard("30m"),
          Key.of(
                  "mean_length",
                  Kind.number(1, SessionSettings.LONGEST_MEAN),
                  "Events of a session on average.")
              .standard(5));

  static final Keys LATE =
      Keys.of(
          "late",
          "Events that happened some time before they arrive.",
          Key.of("rate", Kind.PROBABILITY, "The share of events.").standard(0.05),
          Key.of("max_delay", Kind.DURATION, "The longest delay.").standard("30s"));

  static final Keys CHAIN =
      Keys.of(
          "chain",
          "Event types of which each depends on the session's last.",
          Key.of(
                  "initial",
                  Kind.either(Kind.TEXT, TYPES, Kind.WEIGHTS)
                      .called("a type, some alike, or some by weight"),
                  "What a session starts with.")
              .otherwise("the first of the transitions"),
          Key.of(
                  "transitions",
                  Kind.mapOf("type", NEXT).atLeast(1),
                  "What follows each type; nothing ends the session, as does a type that is not"
                      + " listed.")
              .needed());

  static final Keys INDEPENDENT =
      Keys.of(
          "event_categories",
          "Event types drawn whatever came before.",
          Key.of("categories", Kind.either(TYPES, Kind.WEIGHTS), "The types.").needed(),
          Key.of("weights", Kind.listOf(Kind.WEIGHT), "As many weights, of any sum.")
              .otherwise("all the same"));

  private static final List<Key> OWN =
      List.of(
          Key.of("rows", Kind.COUNT, "How many events arrive.").standard(100),
          Key.of("start", Kind.MOMENT, "No event arrives earlier.").standard("2024-01-01T00:00:00"),
          Key.of("end", Kind.MOMENT, "The time that the events share out, instead of a rate."),
          Key.of("rate", Kind.POSITIVE, "Events a second, on average over a week.")
              .otherwise("one in 10.5 s"),
          Key.of(
                  "arrivals",
                  Kind.oneOf("poisson", "fixed"),
                  "Whether events come independently of each other, or at equal distances.")
              .standard("poisson"),
          Key.of("load", Kind.section("load"), "How busy hours and weekdays are.")
              .otherwise("even"),
          Key.of(
                  "users",
                  Kind.either(Kind.COUNT, Kind.TABLE_COLUMN),
                  "How many, numbered from 1; or a table's unique column, which makes user_id a"
                      + " foreign key.")
              .standard(50)
              .example("users.user_id"),
          Key.of("sessions", Kind.section("sessions"), "How events hang together."),
          Key.of(
                  "event_types",
                  Kind.either(
                          Kind.listOf(Kind.SCALAR).atLeast(1),
                          Kind.section("chain"),
                          Kind.section("event_categories"),
                          Kind.WEIGHTS,
                          Kind.TEXT)
                      .called(
                          "[chain](#event-types), list, mapping of type to weight, or one type"),
                  "What happens.")
              .otherwise("view, click, purchase"),
          Key.of("late", Kind.section("late"), "Events that happened before they arrive.")
              .otherwise("none"),
          Key.of(
                  "duplicates",
                  Kind.BELOW_ONE,
                  "The chance that an arrival is the event before it once more.")
              .standard(0));

  private StreamKeys() {}

  /**
   * The keys of a stream.
   *
   * @param more those that it shares with tables
   */
  public static Keys stream(Key... more) {
    List<Key> keys = new ArrayList<>(OWN);
    keys.addAll(Arrays.asList(more));
    return Keys.of("stream", "A stream of events.", keys).with(Rule.apart("end", "rate"));
  }

  /** The forms of its parts. */
  public static List<Keys> parts() {
    return List.of(LOAD, SESSIONS, CHAIN, INDEPENDENT, LATE);
  }
}
