package io.datagen.core.calendar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely moments are against each other: the product of the weights of their hour, weekday and
 * month, and nothing outside of business hours.
 *
 * @param hour of 24, or empty where all are alike
 * @param weekday of 7 from Monday on, or empty
 * @param month of 12 from January on, or empty
 * @param business or null for any time
 */
public record CalendarWeights(
    List<Double> hour, List<Double> weekday, List<Double> month, @Nullable BusinessHours business) {
  /** All moments are alike. */
  public static final CalendarWeights NONE =
      new CalendarWeights(List.of(), List.of(), List.of(), null);

  public CalendarWeights {
    hour = List.copyOf(hour);
    weekday = List.copyOf(weekday);
    month = List.copyOf(month);
  }

  /** In words: {@code weighted by hour and weekday, 09:00 to 17:00 mon to fri}. */
  public String describe() {
    List<String> by = new ArrayList<>();
    if (!hour.isEmpty()) {
      by.add("hour");
    }
    if (!weekday.isEmpty()) {
      by.add("weekday");
    }
    if (!month.isEmpty()) {
      by.add("month");
    }
    String weights = by.isEmpty() ? "" : "weighted by " + String.join(" and ", by);
    return business == null
        ? weights
        : weights + (weights.isEmpty() ? "" : ", ") + business.describe();
  }
}
