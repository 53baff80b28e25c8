package io.datagen.core.pattern;

/**
 * What the clocks of a place show at a moment: what a pattern's fields read. One thread owns it.
 */
final class CalendarClock {
  private static final long DAY = 86_400_000_000L;

  private final Civil civil = new Civil();
  private long days;
  private long ofDay;
  private long offset;

  /**
   * Moves to a time.
   *
   * @param local microseconds between 1970-01-01T00:00 and what clocks show
   * @param offset how far they are ahead of UTC, in microseconds
   */
  void set(long local, long offset) {
    days = Math.floorDiv(local, DAY);
    ofDay = local - days * DAY;
    civil.set(days);
    this.offset = offset;
  }

  /** Moves to the start of a day since 1970-01-01. */
  void setDay(long day) {
    days = day;
    ofDay = 0;
    civil.set(day);
    offset = 0;
  }

  long year() {
    return civil.year();
  }

  int month() {
    return civil.month();
  }

  int day() {
    return civil.day();
  }

  int dayOfYear() {
    return civil.dayOfYear(days);
  }

  /** Monday is 0. */
  int weekday() {
    return Civil.weekday(days);
  }

  int hour() {
    return (int) (ofDay / 3_600_000_000L);
  }

  int minute() {
    return (int) (ofDay / 60_000_000L % 60);
  }

  int second() {
    return (int) (ofDay / 1_000_000L % 60);
  }

  int micros() {
    return (int) (ofDay % 1_000_000L);
  }

  int offsetSeconds() {
    return (int) (offset / 1_000_000L);
  }
}
