package io.datagen.core.calendar;

import io.datagen.api.schema.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of a zone's clocks as stretches of moments. */
record WallClock(Zone zone) {
  static final long DAY = BusinessHours.DAY;
  private static final long EPOCH_WEEKDAY = 3;

  /**
   * Moments during which clocks run as far ahead.
   *
   * @param to the first moment behind
   */
  record Span(long from, long to, long offset) {}

  /** The day, counted from 1970-01-01, at a moment. */
  long day(long moment) {
    return Math.floorDiv(moment + zone.offsetAt(moment), DAY);
  }

  /** The hour of the day. */
  int hour(long moment) {
    return (int) (Math.floorMod(moment + zone.offsetAt(moment), DAY) / (60 * BusinessHours.MINUTE));
  }

  /** From 0 for Monday. */
  static int weekday(long day) {
    return (int) Math.floorMod(day + EPOCH_WEEKDAY, 7L);
  }

  /** From 0 for January. */
  static int month(long day) {
    return LocalDate.ofEpochDay(day).getMonthValue() - 1;
  }

  /** When the clocks show a day: once, but on days on which they change. */
  List<Span> spans(long day) {
    long from = day * DAY;
    long to = from + DAY;
    List<Span> spans = new ArrayList<>();
    for (long at = from - 2 * DAY; at < to + 2 * DAY; ) {
      long offset = zone.offsetAt(at);
      long change = zone.nextChange(at);
      long first = Math.max(at, from - offset);
      long end = Math.min(change, to - offset);
      if (first < end) {
        spans.add(new Span(first, end, offset));
      }
      at = change;
    }
    return spans;
  }
}
