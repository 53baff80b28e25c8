package io.datagen.core.calendar;

import io.datagen.api.schema.Zone;
import io.datagen.core.distribution.Marginal;

/** How a calendar's values are shared out over what its weights tell apart. */
public final class CalendarMarginal {
  private CalendarMarginal() {}

  /**
   * By weekday and hour where hours have weights, else by weekday and month.
   *
   * @param scale microseconds of one of the calendar's values
   */
  public static Marginal of(CalendarWeights weights, Calendar calendar, Zone zone, long scale) {
    boolean hourly = !weights.hour().isEmpty();
    WallClock clock = new WallClock(zone);
    double[] shares = new double[hourly ? 7 * 24 : 7 * 12];
    calendar.visit((first, places) -> shares[bin(clock, first * scale, hourly)] += (double) places);
    return Marginal.ofBins(shares, value -> bin(clock, value * scale, hourly));
  }

  private static int bin(WallClock clock, long moment, boolean hourly) {
    long day = clock.day(moment);
    int weekday = WallClock.weekday(day);
    return hourly ? weekday * 24 + clock.hour(moment) : WallClock.month(day) * 7 + weekday;
  }
}
