package io.datagen.core.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * When a business is open.
 *
 * @param from microseconds since midnight
 * @param to the first moment at which it is closed again
 * @param days whether it opens, by weekday from Monday on
 */
record BusinessHours(long from, long to, List<Boolean> days) {
  static final long MINUTE = 60_000_000;
  static final long DAY = 1440 * MINUTE;

  BusinessHours {
    days = List.copyOf(days);
  }

  /** In words: {@code 09:00 to 17:30 on mon, tue}. */
  String describe() {
    List<String> open = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i)) {
        open.add(CalendarKeys.WEEKDAYS.get(i));
      }
    }
    String list =
        open.equals(CalendarKeys.WEEKDAYS.subList(0, 5)) ? "mon to fri" : String.join(", ", open);
    return from == 0 && to == DAY ? list : clock(from) + " to " + clock(to) + " " + list;
  }

  private static String clock(long micros) {
    long minutes = micros / MINUTE;
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }
}
