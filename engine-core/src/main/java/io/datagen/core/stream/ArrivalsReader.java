package io.datagen.core.stream;

import io.datagen.core.source.Moments;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads when a stream's events arrive: {@code start, rate, end, arrivals, load}. */
final class ArrivalsReader {
  /** 2024-01-01T00:00:00Z. */
  static final long DEFAULT_START = 1_704_067_200_000L;

  /** That of the short form. */
  private static final double DEFAULT_RATE = 1 / 10.5;

  /** 9999-12-31T23:59:59.999Z: later years have no four digits. */
  private static final long LATEST = 253_402_300_799_999L;

  private final Section section;
  private final long rows;

  private ArrivalsReader(Section section, long rows) {
    this.section = section;
    this.rows = rows;
  }

  /** The arrivals of a stream's mapping; empty where a fault was found. */
  static Optional<Arrivals> parse(Section section, long rows) {
    int before = section.faults().count();
    Optional<Arrivals> arrivals = new ArrivalsReader(section, rows).read();
    return section.faults().count() > before ? Optional.empty() : arrivals;
  }

  /** Those of the short form. */
  static Optional<Arrivals> shortForm(Section root, long rows) {
    if (DEFAULT_START + GapArrivals.span(rows) > LATEST) {
      root.fault(
          "rows",
          "at 10.5 s an event, the last would come after the year 9999; state a higher rate under"
              + " streams: {events: {rows: ..., rate: ...}}");
      return Optional.empty();
    }
    return Optional.of(new GapArrivals(DEFAULT_START, rows));
  }

  private Optional<Arrivals> read() {
    String kind = section.choice("arrivals", List.of("poisson", "fixed")).orElse("poisson");
    // Times are whole milliseconds.
    long start = Math.floorDiv(moment("start").orElse(DEFAULT_START * 1000) + 999, 1000);
    Optional<LoadCurve> load = LoadCurve.parse(section);
    Optional<Window> window = load.flatMap(l -> window(start, l));
    double rate = section.has("end") ? 0 : section.number("rate").orElse(DEFAULT_RATE);
    return window.map(
        w ->
            kind.equals("fixed") ? new FixedArrivals(rows, w, rate) : new PoissonArrivals(rows, w));
  }

  private Optional<Window> window(long start, LoadCurve load) {
    if (section.has("end")) {
      if (section.has("rate")) {
        section.fault("rate", "stands beside 'end'; rows and one of both say the other");
      }
      return moment("end").flatMap(end -> until(start, Math.floorDiv(end, 1000), load));
    }
    double rate = section.number("rate").orElse(DEFAULT_RATE);
    if (!(rate > 0)) {
      section.fault("rate", "expected a number of events a second, more than 0, not " + rate);
      return Optional.empty();
    }
    double mass = rows * 1000.0 / rate;
    if (!(mass <= LATEST - start) || Window.of(start, mass, load).end() > LATEST) {
      section.fault(
          section.has("rate") ? "rate" : "rows",
          "the last of "
              + rows
              + " events would come after the year 9999; state a higher rate, or 'end'");
      return Optional.empty();
    }
    return Optional.of(Window.of(start, mass, load));
  }

  private Optional<Window> until(long start, long end, LoadCurve load) {
    if (end <= start) {
      section.fault("end", "must be later than the start");
      return Optional.empty();
    }
    Window window = Window.between(start, end, load);
    if (!(window.mass() > 0)) {
      section.fault("load", "no hour between start and end has any");
      return Optional.empty();
    }
    return Optional.of(window);
  }

  private Optional<Long> moment(String key) {
    Optional<String> text = section.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong micros = Moments.micros(text.get());
    if (micros.isEmpty()) {
      section.fault(
          key,
          "expected a date or date-time such as 2024-01-01T00:00:00, not '" + text.get() + "'");
      return Optional.empty();
    }
    return Optional.of(micros.getAsLong());
  }
}
