package io.datagen.core.calendar;

import io.datagen.api.schema.Zone;
import io.datagen.core.distribution.Distribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts out the values between two bounds by their weights. Weights are kept exactly as far as
 * 2^62 places hold them, and else to at least {@value #LEAST_BITS} bits.
 */
public final class CalendarBuilder {
  /** Days, or hours where a distribution makes each differ: 2,800 years, or 120. */
  private static final int MOST_ENTRIES = 1 << 20;

  private static final int LEAST_BITS = 10;

  /** Places of all values together where a distribution weighs them, too. */
  private static final double PLACES = 0x1p61;

  private final CalendarWeights weights;
  private final WallClock clock;
  private final long start;
  private final long end;
  private final long unit;
  private final Map<Long, DayPattern> wholeDays = new HashMap<>();
  private long[] hours = new long[0];
  private long[] weekdays = new long[0];
  private long[] months = new long[0];

  private CalendarBuilder(CalendarWeights weights, Zone zone, long start, long end, long unit) {
    this.weights = weights;
    this.clock = new WallClock(zone);
    this.start = start;
    this.end = end;
    this.unit = unit;
  }

  /** Dates, as days since 1970-01-01; see {@link #build}. */
  public static Calendar ofDays(
      CalendarWeights weights, long first, long last, @Nullable Distribution distribution) {
    long day = BusinessHours.DAY;
    Calendar moments = build(weights, Zone.UTC, first * day, last * day, day, distribution);
    return moments.inUnitsOf(day);
  }

  /**
   * Values {@code start + k * unit}, up to an end that counts; those of whole days keep the wall
   * clock's time.
   *
   * @param distribution of k, which multiplies the weights; null for none. It is exact for each
   *     hour, and within one every value is as likely as another.
   * @throws IllegalArgumentException with a sentence if nothing is left, or too much
   */
  public static Calendar build(
      CalendarWeights weights,
      Zone zone,
      long start,
      long end,
      long unit,
      @Nullable Distribution distribution) {
    CalendarBuilder builder = new CalendarBuilder(weights, zone, start, end, unit);
    if ((end - start) / BusinessHours.DAY >= MOST_ENTRIES / (distribution == null ? 1 : 24)) {
      throw new IllegalArgumentException(
          "the time between start and end is too long for weights, more than "
              + (distribution == null ? "2,800" : "119")
              + " years");
    }
    List<Calendar.Entry> entries = builder.entries();
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("no value between start and end has a weight above 0");
    }
    return new Calendar(
        distribution == null ? entries : builder.times(distribution, entries), unit);
  }

  private List<Calendar.Entry> entries() {
    try {
      hours = WholeWeights.exact(weights.hour(), 24);
      weekdays = WholeWeights.exact(weights.weekday(), 7);
      months = WholeWeights.exact(weights.month(), 12);
      List<Calendar.Entry> entries = days();
      checkSize(entries);
      return entries;
    } catch (ArithmeticException e) {
      return rounded();
    }
  }

  private List<Calendar.Entry> rounded() {
    long lists =
        java.util.stream.Stream.of(weights.hour(), weights.weekday(), weights.month())
            .filter(w -> !w.isEmpty())
            .count();
    int room = Long.numberOfLeadingZeros((end - start) / unit + 1) - 2;
    int bits = (int) Math.min(30, room / Math.max(1, lists));
    if (bits < LEAST_BITS) {
      throw new IllegalArgumentException(
          "weights with so many digits leave no room for as many values; write them with fewer"
              + " digits, or a coarser granularity");
    }
    wholeDays.clear();
    hours = WholeWeights.rounded(weights.hour(), 24, bits);
    weekdays = WholeWeights.rounded(weights.weekday(), 7, bits);
    months = WholeWeights.rounded(weights.month(), 12, bits);
    return days();
  }

  private static void checkSize(List<Calendar.Entry> entries) {
    long size = 0;
    for (Calendar.Entry entry : entries) {
      size = Math.addExact(size, entry.places());
    }
    if (size > 1L << 62) {
      throw new ArithmeticException("more than 2^62 places");
    }
  }

  private List<Calendar.Entry> days() {
    List<Calendar.Entry> entries = new ArrayList<>();
    BusinessHours business = weights.business();
    for (long day = clock.day(start); day <= clock.day(end); day++) {
      int weekday = WallClock.weekday(day);
      long weight = Math.multiplyExact(weekdays[weekday], months[WallClock.month(day)]);
      if (weight > 0 && (business == null || business.days().get(weekday))) {
        add(entries, day, weight);
      }
    }
    return entries;
  }

  private void add(List<Calendar.Entry> entries, long day, long weight) {
    List<WallClock.Span> spans = unit == BusinessHours.DAY ? List.of() : clock.spans(day);
    long origin = spans.isEmpty() ? 0 : spans.get(0).from();
    DayPattern pattern;
    if (unit == BusinessHours.DAY) {
      origin = wholeDay(day);
      pattern = origin < start || origin > end ? DayPattern.of(List.of()) : single(origin);
    } else if (spans.size() == 1
        && spans.get(0).to() - origin == BusinessHours.DAY
        && origin >= start
        && spans.get(0).to() - 1 <= end) {
      long from = origin;
      pattern =
          wholeDays.computeIfAbsent(
              Math.floorMod(origin - start, unit), phase -> pattern(spans, from));
    } else {
      pattern = pattern(spans, origin);
    }
    if (pattern.size() > 0) {
      entries.add(new Calendar.Entry(origin, weight, pattern));
    }
  }

  /** The moment on a day at which clocks show the start's time. */
  private long wholeDay(long day) {
    long time = Math.floorMod(start + clock.zone().offsetAt(start), BusinessHours.DAY);
    return clock.zone().momentOf(day * BusinessHours.DAY + time);
  }

  private DayPattern single(long moment) {
    long weight = hours[clock.hour(moment)];
    BusinessHours business = weights.business();
    long time = Math.floorMod(moment + clock.zone().offsetAt(moment), BusinessHours.DAY);
    boolean open = business == null || time >= business.from() && time < business.to();
    return DayPattern.of(
        weight > 0 && open ? List.of(new DayPattern.Stretch(0, 1, weight)) : List.of());
  }

  /** The values of a day. */
  private DayPattern pattern(List<WallClock.Span> spans, long origin) {
    long[] edges = edges();
    List<DayPattern.Stretch> stretches = new ArrayList<>();
    for (WallClock.Span span : spans) {
      long midnight = Math.floorDiv(span.from() + span.offset(), BusinessHours.DAY);
      long day = midnight * BusinessHours.DAY - span.offset();
      for (int i = 0; i + 1 < edges.length; i++) {
        long weight = hours[(int) (edges[i] / (60 * BusinessHours.MINUTE))];
        long from = Math.max(Math.max(day + edges[i], span.from()), start);
        long to = Math.min(Math.min(day + edges[i + 1], span.to()), end + 1);
        long first = -Math.floorDiv(start - from, unit);
        long count = -Math.floorDiv(start - to, unit) - first;
        if (weight > 0 && count > 0) {
          stretches.add(new DayPattern.Stretch(start + first * unit - origin, count, weight));
        }
      }
    }
    return DayPattern.of(stretches);
  }

  /** Where weights change in a day, as microseconds since midnight. */
  private long[] edges() {
    BusinessHours business = weights.business();
    long from = business == null ? 0 : business.from();
    long to = business == null ? BusinessHours.DAY : business.to();
    LongStream edges = LongStream.of(from, to);
    return (weights.hour().isEmpty()
            ? edges
            : LongStream.concat(
                edges,
                LongStream.range(1, 24)
                    .map(h -> h * 60 * BusinessHours.MINUTE)
                    .filter(h -> h > from && h < to)))
        .sorted()
        .toArray();
  }

  /** Each hour by itself, its weight times what the distribution has there. */
  private List<Calendar.Entry> times(Distribution distribution, List<Calendar.Entry> days) {
    List<Calendar.Entry> hourly = new ArrayList<>();
    List<Double> masses = new ArrayList<>();
    long step = Math.max(1, 60 * BusinessHours.MINUTE / unit);
    double sum = 0;
    for (Calendar.Entry day : days) {
      DayPattern pattern = day.pattern();
      for (int i = 0; i < pattern.first().length; i++) {
        double weight = (double) day.weight() * pattern.weights()[i];
        for (long done = 0; done < pattern.counts()[i]; done += step) {
          long first = day.origin() + pattern.first()[i] + done * unit;
          long count = Math.min(step, pattern.counts()[i] - done);
          double mass = weight * mass(distribution, first, count);
          sum += mass;
          masses.add(mass);
          hourly.add(
              new Calendar.Entry(
                  first, 1, DayPattern.of(List.of(new DayPattern.Stretch(0, count, 1)))));
        }
      }
    }
    return weighed(hourly, masses, sum);
  }

  private double mass(Distribution distribution, long first, long count) {
    double k = (double) (unit == BusinessHours.DAY ? days(first) : (first - start) / unit);
    double half = distribution.discrete() ? 1 : 0.5;
    return distribution.between(k - half, k + count - half);
  }

  private long days(long moment) {
    return clock.day(moment) - clock.day(start);
  }

  private static List<Calendar.Entry> weighed(
      List<Calendar.Entry> hourly, List<Double> masses, double sum) {
    List<Calendar.Entry> weighed = new ArrayList<>();
    for (int i = 0; i < hourly.size(); i++) {
      Calendar.Entry entry = hourly.get(i);
      long places = (long) (masses.get(i) / sum * PLACES / entry.pattern().size());
      if (places > 0) {
        weighed.add(new Calendar.Entry(entry.origin(), places, entry.pattern()));
      }
    }
    if (weighed.isEmpty()) {
      throw new IllegalArgumentException(
          "the distribution has no mass where the weights are above 0");
    }
    return weighed;
  }
}
