package io.datagen.core.calendar;

import io.datagen.core.source.Mapping;
import io.datagen.core.source.Moments;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import io.datagen.core.source.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code weights}, {@code business_hours} and {@code business_days}. */
public final class CalendarReader {
  private static final List<Boolean> WORKDAYS = List.of(true, true, true, true, true, false, false);

  private CalendarReader() {}

  /**
   * The keys that mean the calendar's weights and not a parameter of a distribution: {@code
   * weights}, unless it is the list that {@code empirical} has.
   */
  public static Set<String> keys(Section column) {
    return column.has("weights") && !isOfBins(column) ? Set.of("weights") : Set.of();
  }

  private static Optional<Section> weights(Section column) {
    return isOfBins(column) ? Optional.empty() : column.section("weights");
  }

  /** Whether {@code weights} are those of a histogram named beside them; a mapping never is. */
  private static boolean isOfBins(Section column) {
    return column
            .value("distribution")
            .filter(d -> d instanceof Scalar name && name.text().equals("empirical"))
            .isPresent()
        && column.value("weights").filter(w -> !(w instanceof Mapping)).isPresent();
  }

  /** What a date column says; nothing where that is nothing, or a fault was found. */
  public static Optional<CalendarWeights> ofDates(Section column) {
    return read(column, CalendarReader.days(column, "business_days"), false);
  }

  /** What a date-time column says; nothing where that is nothing, or a fault was found. */
  public static Optional<CalendarWeights> ofMoments(Section column) {
    return read(column, hours(column), true);
  }

  private static Optional<CalendarWeights> read(
      Section column, Optional<BusinessHours> business, boolean hours) {
    Optional<Section> weights = weights(column);
    weights.ifPresent(
        w -> w.allow((hours ? CalendarKeys.WEIGHTS : CalendarKeys.DATE_WEIGHTS).names()));
    if (weights.isEmpty() && business.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CalendarWeights(
            hours ? weights(weights, "hour", CalendarKeys.HOURS, "from midnight on") : List.of(),
            weights(weights, "weekday", CalendarKeys.WEEKDAYS, "from Monday on"),
            weights(weights, "month", CalendarKeys.MONTHS, "from January on"),
            business.orElse(null)));
  }

  private static List<Double> weights(
      Optional<Section> section, String key, List<String> names, String order) {
    Optional<Node> node = section.flatMap(s -> s.value(key));
    if (node.isEmpty()) {
      return List.of();
    }
    Section weights = section.orElseThrow();
    int faults = weights.faults().count();
    List<Double> read =
        node.get() instanceof Mapping mapping
            ? byName(new Section(mapping, weights.faults()), names)
            : inOrder(weights, key, names.size(), order);
    if (weights.faults().count() == faults && read.stream().noneMatch(w -> w > 0)) {
      weights.fault(key, "at least one weight must be above 0");
    }
    return weights.faults().count() > faults ? List.of() : read;
  }

  private static List<Double> inOrder(Section weights, String key, int count, String order) {
    List<Double> read = new ArrayList<>();
    List<Node> items = weights.list(key);
    for (Node item : items) {
      Section.number(item, weights.faults()).ifPresent(w -> read.add(checked(weights, item, w)));
    }
    if (weights.value(key).orElseThrow() instanceof Sequence && items.size() != count) {
      weights.fault(key, "expected " + count + " weights " + order + ", not " + items.size());
    }
    return read;
  }

  private static List<Double> byName(Section mapping, List<String> names) {
    List<Double> read = new ArrayList<>(Collections.nCopies(names.size(), 1.0));
    mapping.allow(names);
    for (int i = 0; i < names.size(); i++) {
      Optional<Double> weight = mapping.number(names.get(i));
      if (weight.isPresent()) {
        Node at = mapping.value(names.get(i)).orElseThrow();
        read.set(i, checked(mapping, at, weight.get()));
      }
    }
    return read;
  }

  private static double checked(Section weights, Node at, double weight) {
    if (!(weight >= 0)) {
      weights.faults().add(at, "a weight can't be negative");
    }
    return weight;
  }

  private static Optional<BusinessHours> hours(Section column) {
    Optional<Node> node = column.value("business_hours");
    if (node.isEmpty() || !(node.get() instanceof Mapping mapping)) {
      return column
          .flag("business_hours")
          .filter(f -> f)
          .map(
              f ->
                  new BusinessHours(
                      540 * BusinessHours.MINUTE, 1020 * BusinessHours.MINUTE, WORKDAYS));
    }
    Section hours = new Section(mapping, column.faults());
    hours.allow(CalendarKeys.BUSINESS_HOURS.names());
    int faults = column.faults().count();
    long from = minute(hours, "from", 540 * BusinessHours.MINUTE);
    long to = minute(hours, "to", 1020 * BusinessHours.MINUTE);
    List<Boolean> days = days(hours, "days").map(BusinessHours::days).orElse(WORKDAYS);
    if (column.faults().count() == faults && to <= from) {
      hours.fault(
          "to", "must be later than 'from'; for hours past midnight write weights: {hour: ...}");
    }
    return column.faults().count() > faults
        ? Optional.empty()
        : Optional.of(new BusinessHours(from, to, days));
  }

  private static long minute(Section hours, String key, long otherwise) {
    Optional<String> text = hours.text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    OptionalLong micros =
        text.get().equals("24:00")
            ? OptionalLong.of(BusinessHours.DAY)
            : Moments.timeOfDay(text.get());
    if (micros.isEmpty() || micros.getAsLong() % BusinessHours.MINUTE != 0) {
      hours.fault(
          key, "expected a time of whole minutes such as '08:30', not '" + text.get() + "'");
      return otherwise;
    }
    return micros.getAsLong();
  }

  /** Weekdays, all day. */
  private static Optional<BusinessHours> days(Section section, String key) {
    Optional<Node> node = section.value(key);
    if (node.isEmpty() || node.get() instanceof Scalar) {
      return section
          .flag(key)
          .filter(f -> f)
          .map(f -> new BusinessHours(0, BusinessHours.DAY, WORKDAYS));
    }
    List<Boolean> days = new ArrayList<>(Collections.nCopies(7, false));
    for (String name : section.texts(key)) {
      int day = CalendarKeys.WEEKDAYS.indexOf(name.toLowerCase(Locale.ROOT));
      if (day < 0) {
        section.fault(
            key,
            "'" + name + "' is no weekday; they are " + String.join(", ", CalendarKeys.WEEKDAYS));
      } else {
        days.set(day, true);
      }
    }
    if (!days.contains(true)) {
      section.fault(key, "needs at least one weekday, such as [mon, tue, wed, thu, fri]");
    }
    return Optional.of(new BusinessHours(0, BusinessHours.DAY, days));
  }
}
