package io.datagen.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.Zone;
import io.datagen.core.distribution.Distributions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting out, against each value's weight computed for itself. */
class CalendarTest {
  private static final long SECOND = 1_000_000;

  private static long micros(String text) {
    return Instant.parse(text).getEpochSecond() * SECOND;
  }

  private static List<Double> randomWeights(SplittableRandom random, int count) {
    if (random.nextInt(3) == 0) {
      return List.of();
    }
    List<Double> weights = new ArrayList<>(List.of(1.5));
    IntStream.range(1, count).forEach(i -> weights.add(random.nextInt(5) / 2.0));
    return weights;
  }

  private static double weight(CalendarWeights weights, LocalDateTime time) {
    BusinessHours business = weights.business();
    long ofDay = time.toLocalTime().toNanoOfDay() / 1000;
    int weekday = time.getDayOfWeek().getValue() - 1;
    if (business != null
        && (!business.days().get(weekday) || ofDay < business.from() || ofDay >= business.to())) {
      return 0;
    }
    return of(weights.hour(), time.getHour())
        * of(weights.weekday(), weekday)
        * of(weights.month(), time.getMonthValue() - 1);
  }

  private static double of(List<Double> weights, int place) {
    return weights.isEmpty() ? 1 : weights.get(place);
  }

  /** Each value's places are its weight, times a number that is the same for all. */
  private static void check(
      CalendarWeights weights, Calendar calendar, long start, long end, long unit) {
    double each = 0;
    long places = 0;
    long values = 0;
    for (long value = start; value <= end; value += unit) {
      LocalDateTime time =
          LocalDateTime.ofEpochSecond(Math.floorDiv(value, SECOND), 0, ZoneOffset.UTC);
      double weight = weight(weights, time);
      long upTo = calendar.upTo(value);
      if (weight > 0) {
        each = each == 0 ? (upTo - places) / weight : each;
        assertEquals(weight * each, (double) (upTo - places), 1e-6, time.toString());
        assertEquals(value, calendar.value(places));
        assertEquals(value, calendar.value(upTo - 1));
        values++;
      } else {
        assertEquals(places, upTo, time.toString());
      }
      places = upTo;
    }
    assertEquals(places, calendar.size());
    assertEquals(values, calendar.values());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 13, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyValueHasThePlacesOfItsWeight(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] units = {SECOND * 60, SECOND * 3600, SECOND * 86_400, SECOND * 7};
    long unit = units[random.nextInt(4)];
    BusinessHours business =
        random.nextInt(2) == 0
            ? null
            : new BusinessHours(
                random.nextInt(600) * BusinessHours.MINUTE,
                (600 + random.nextInt(841)) * BusinessHours.MINUTE,
                List.of(true, false, true, true, false, true, true));
    CalendarWeights weights =
        new CalendarWeights(
            randomWeights(random, 24),
            randomWeights(random, 7),
            randomWeights(random, 12),
            business);
    long start = micros("2024-01-20T10:00:00Z") + random.nextInt(100_000) * SECOND / 2;
    long end = start + random.nextLong(unit * 5000) + 40 * 86_400 * SECOND;
    check(
        weights,
        CalendarBuilder.build(weights, Zone.UTC, start, end, unit, null),
        start,
        end,
        unit);
  }

  @Test
  void datesAreCountedInDays() {
    CalendarWeights weights =
        new CalendarWeights(
            List.of(),
            List.of(0.0, 1.0, 1.0, 1.0, 1.0, 0.25, 0.0),
            List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.5, 3.0),
            null);
    long first = LocalDate.parse("1999-12-27").toEpochDay();
    Calendar calendar = CalendarBuilder.ofDays(weights, first, first + 5000, null);
    long place = 0;
    for (long day = first; day <= first + 5000; day++) {
      double weight = weight(weights, LocalDate.ofEpochDay(day).atStartOfDay());
      assertEquals(weight * 8, (double) (calendar.upTo(day) - place), 0, "" + day);
      place = calendar.upTo(day);
    }
  }

  @Test
  void weightsOfZeroAndOneGiveEachValueOnePlace() {
    CalendarWeights weights =
        new CalendarWeights(List.of(), List.of(3.0, 3.0, 3.0, 3.0, 3.0, 0.0, 0.0), List.of(), null);
    Calendar calendar = CalendarBuilder.ofDays(weights, 19_000, 19_100, null);
    assertTrue(calendar.isFlat());
    assertEquals(calendar.values(), calendar.size());
  }

  @Test
  void weightsOfManyDigitsAreRoundedToWhatFits() {
    List<Double> thirds = new ArrayList<>();
    IntStream.range(0, 24).forEach(i -> thirds.add((i + 1) / 3.0));
    CalendarWeights weights = new CalendarWeights(thirds, List.of(), List.of(), null);
    long start = micros("2020-01-01T00:00:00Z");
    Calendar calendar =
        CalendarBuilder.build(
            weights, Zone.UTC, start, start + 3650 * 86_400 * SECOND - 1, SECOND, null);
    assertFalse(calendar.isFlat());
    long first = calendar.upTo(start + 3599 * SECOND);
    long second = calendar.upTo(start + 7199 * SECOND) - first;
    assertEquals(2, second / (double) first, 1e-6);
  }

  @Test
  void aDistributionMultipliesTheWeightsHourByHour() {
    CalendarWeights weights =
        new CalendarWeights(List.of(), List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0), List.of(), null);
    long start = micros("2024-01-01T00:00:00Z"); // a Monday
    long end = start + 28 * 86_400 * SECOND - 1;
    var triangular =
        Distributions.named("triangular")
            .orElseThrow()
            .of(
                new io.datagen.core.distribution.Parameters(
                    java.util.Map.of("low", -0.5, "mode", -0.5, "high", 28 * 86_400.0 - 0.5),
                    java.util.Map.of()));
    Calendar calendar = CalendarBuilder.build(weights, Zone.UTC, start, end, SECOND, triangular);
    double[] shares = new double[28];
    double sum = 0;
    for (int day = 0; day < 28; day++) {
      double density = 1 - (day + 0.5) / 28;
      shares[day] = density * (day % 7 == 6 ? 0 : day % 7 == 5 ? 0.5 : 1);
      sum += shares[day];
    }
    double upTo = 0;
    for (int day = 0; day < 28; day++) {
      upTo += shares[day] / sum;
      long places = calendar.upTo(start + (day + 1L) * 86_400 * SECOND - 1);
      assertEquals(upTo, (double) places / calendar.size(), 1e-9, "day " + day);
    }
  }

  @Test
  void nothingLeftIsSaidSo() {
    CalendarWeights sundays =
        new CalendarWeights(List.of(), List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0), List.of(), null);
    long monday = LocalDate.parse("2024-01-01").toEpochDay();
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> CalendarBuilder.ofDays(sundays, monday, monday + 5, null));
    assertEquals("no value between start and end has a weight above 0", e.getMessage());
  }

  @Test
  void asADistributionItsQuantilesAreItsValues() {
    CalendarWeights weights =
        new CalendarWeights(List.of(), List.of(1.0, 2.0, 0.0, 0.5, 1.0, 0.0, 0.0), List.of(), null);
    Calendar calendar = CalendarBuilder.ofDays(weights, 19_001, 19_400, null);
    CalendarDistribution distribution = new CalendarDistribution(calendar, 19_001, 1);
    for (long place = 0; place < calendar.size(); place++) {
      double p = (place + 0.5) / calendar.size();
      long step = calendar.value(place) - 19_001;
      assertEquals((double) step, Math.ceil(distribution.quantile(p)), 0);
      assertEquals((double) step, Math.ceil(distribution.upperQuantile(1 - p)), 0);
    }
    assertEquals(0, distribution.cdf(-1), 0);
    assertEquals(1, distribution.cdf(400), 0);
  }
}
