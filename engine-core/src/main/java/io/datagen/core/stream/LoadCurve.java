package io.datagen.core.stream;

import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How busy the hours of a week are, in UTC: 168 weights of mean 1. It maps time to <em>load</em>,
 * the integral of the weights, and back; both are straight lines within an hour, and a whole week
 * has as many milliseconds of load as of time, so that neither way sums anything over weeks. Load
 * is counted so that at midnight before any Monday it equals the milliseconds since 1970-01-01.
 * Immutable.
 */
public final class LoadCurve {
  /** Every hour like any other. */
  static final LoadCurve FLAT = of(Collections.nCopies(24, 1.0), Collections.nCopies(7, 1.0));

  static final int HOURS = 168;
  private static final long HOUR = 3_600_000;
  private static final long WEEK = HOURS * HOUR;

  /** 1969-12-29, a Monday. */
  private static final long MONDAY = -3 * 24 * HOUR;

  private final double[] weights;

  /** Load from Monday's midnight to the start of each hour, and to the end of the last. */
  private final double[] loads = new double[HOURS + 1];

  private LoadCurve(double[] weights) {
    this.weights = weights;
    for (int i = 0; i < HOURS; i++) {
      loads[i + 1] = loads[i] + weights[i] * HOUR;
    }
    // Whatever was rounded away: a week's load is a week.
    for (int i = HOURS; i > 0 && (i == HOURS || weights[i] == 0); i--) {
      loads[i] = WEEK;
    }
  }

  /** Of weights that multiply: of the 24 hours, and of the 7 weekdays from Monday on. */
  static LoadCurve of(List<Double> hours, List<Double> weekdays) {
    double[] weights = new double[HOURS];
    double sum = 0;
    for (int i = 0; i < HOURS; i++) {
      weights[i] = hours.get(i % 24) * weekdays.get(i / 24);
      sum += weights[i];
    }
    for (int i = 0; i < HOURS; i++) {
      weights[i] *= HOURS / sum;
    }
    return new LoadCurve(weights);
  }

  /** Reads {@code load: {hour: [...], weekday: [...]}}; flat where the key is absent. */
  static Optional<LoadCurve> parse(Section stream) {
    if (!stream.has("load")) {
      return Optional.of(FLAT);
    }
    Optional<Section> load = stream.section("load");
    if (load.isEmpty()) {
      return Optional.empty();
    }
    load.get().allow(StreamKeys.LOAD.names());
    Optional<List<Double>> hours = weights(load.get(), "hour", 24, "from midnight on");
    Optional<List<Double>> weekdays = weights(load.get(), "weekday", 7, "from Monday on");
    return hours.flatMap(h -> weekdays.map(w -> of(h, w)));
  }

  private static Optional<List<Double>> weights(Section load, String key, int count, String order) {
    if (!load.has(key)) {
      return Optional.of(Collections.nCopies(count, 1.0));
    }
    int before = load.faults().count();
    List<Double> weights = new ArrayList<>();
    for (Node item : load.list(key)) {
      Section.number(item, load.faults()).ifPresent(weights::add);
      if (!weights.isEmpty() && weights.get(weights.size() - 1) < 0) {
        load.faults().add(item, "a weight can't be negative");
      }
    }
    double sum = weights.stream().mapToDouble(w -> w).sum();
    if (load.faults().count() > before) {
      return Optional.empty();
    }
    if (weights.size() != count || !(sum > 0) || Double.isInfinite(sum)) {
      load.fault(
          key,
          "expected "
              + count
              + " weights "
              + order
              + " with a positive sum, not "
              + (weights.size() != count ? weights.size() : "a sum of " + sum));
      return Optional.empty();
    }
    return Optional.of(weights);
  }

  /** Whether every hour is like any other. */
  boolean isFlat() {
    return Arrays.stream(weights).allMatch(w -> w == weights[0]);
  }

  /** How busy the hour of the week is, 0 for Monday's first; 1 on average. */
  double weight(int hour) {
    return weights[hour];
  }

  /** The load at a time, in milliseconds since 1970-01-01. */
  double toLoad(long millis) {
    long monday = MONDAY + Math.floorDiv(millis - MONDAY, WEEK) * WEEK;
    int hour = (int) ((millis - monday) / HOUR);
    return monday + loads[hour] + (millis - monday - hour * HOUR) * weights[hour];
  }

  /** The last millisecond at which no more than this load has come. */
  long toTime(double load) {
    long[] time = new long[1];
    toTimes(new double[] {load}, 1, time);
    return time[0];
  }

  /** The times of loads, which must not decrease; neither will they. */
  void toTimes(double[] load, int size, long[] millis) {
    double end = Double.NEGATIVE_INFINITY;
    double start = 0;
    double inverse = 0;
    long time = 0;
    for (int i = 0; i < size; i++) {
      double x = load[i];
      if (!(x < end)) {
        // Another hour: found anew, since sparse events skip hours and weeks.
        long monday = monday(x);
        int hour = hour(x - monday);
        start = monday + loads[hour];
        end = monday + loads[hour + 1];
        inverse = 1 / weights[hour];
        time = monday + hour * HOUR;
      }
      long within = (long) ((x - start) * inverse);
      millis[i] = time + Math.max(0, Math.min(HOUR - 1, within));
    }
  }

  private static long monday(double load) {
    return MONDAY + Math.floorDiv((long) Math.floor(load) - MONDAY, WEEK) * WEEK;
  }

  /** The last hour that starts at this load or before and has some. */
  private int hour(double load) {
    int found = Arrays.binarySearch(loads, 0, HOURS, load);
    int hour = found >= 0 ? found : -found - 2;
    while (hour < HOURS - 1 && (weights[hour] == 0 || loads[hour + 1] <= load)) {
      hour++;
    }
    while (weights[hour] == 0) {
      hour--;
    }
    return Math.max(0, hour);
  }

  /** In words, or nothing where it is flat. */
  public String describe() {
    boolean days = false;
    boolean hours = false;
    for (int i = 0; i < HOURS; i++) {
      hours |= weights[i] != weights[i / 24 * 24];
      days |= weights[i] != weights[i % 24];
    }
    return hours && days
        ? "load by hour and weekday"
        : hours ? "load by hour" : days ? "load by weekday" : "";
  }
}
