package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns whose moments are weighed by the wall clock. */
class WeightedMomentsTest {
  private static final int ROWS = 200_000;
  private static final String HOURS =
      "hour: [0, 0, 0, 0, 0, 1, 2, 4, 8, 9, 9, 8, 7, 8, 9, 9, 8, 6, 5, 4, 3, 2, 1, 0.5]";
  private static final double[] HOUR = {
    0, 0, 0, 0, 0, 1, 2, 4, 8, 9, 9, 8, 7, 8, 9, 9, 8, 6, 5, 4, 3, 2, 1, 0.5
  };

  private static List<String> column(int rows, String keys) {
    String schema =
        "{dataset: d, tables: {t: {rows: " + rows + ", columns: [{name: c, " + keys + "}]}}}";
    return Plans.column(Plans.of(schema), "t", "c").stream().map(String::valueOf).toList();
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC);
  }

  private static void fits(
      List<String> texts, int cells, ToIntFunction<String> cell, ToDoubleFunction<Integer> weight) {
    long[] counts = new long[cells];
    texts.forEach(text -> counts[cell.applyAsInt(text)]++);
    double[] weights = new double[cells];
    Arrays.setAll(weights, weight::applyAsDouble);
    double sum = Arrays.stream(weights).sum();
    double[] expected = Arrays.stream(weights).map(w -> w / sum * texts.size()).toArray();
    assertTrue(Math.abs(Chi.score(counts, expected)) < 5, Arrays.toString(counts));
  }

  @Test
  void hoursComeByTheirWeights() {
    List<String> texts =
        column(
            ROWS, "type: datetime, start: 2024-01-01, end: 2024-12-31, weights: {" + HOURS + "}");
    fits(texts, 24, t -> time(t).getHour(), h -> HOUR[h]);
    fits(texts, 3600, t -> time(t).toLocalTime().toSecondOfDay() % 3600, s -> 1);
  }

  @Test
  void weekdaysComeByTheirWeights() {
    // 52 weeks, so that every weekday is there as often.
    List<String> texts =
        column(
            ROWS,
            "type: date, start: 2024-01-01, end: 2024-12-29, weights: {weekday: [1, 2, 3, 4, 5, 0.5, 0]}");
    double[] weights = {1, 2, 3, 4, 5, 0.5, 0};
    fits(texts, 7, t -> LocalDate.parse(t).getDayOfWeek().getValue() - 1, d -> weights[d]);
  }

  @Test
  void monthsComeByTheirWeightsTimesTheirDays() {
    List<String> texts =
        column(
            ROWS,
            "type: datetime, start: 2023-01-01, end: 2023-12-31, weights: {month: {jan: 0, dec: 3.5}}");
    fits(
        texts,
        12,
        t -> time(t).getMonthValue() - 1,
        m -> (m == 0 ? 0 : m == 11 ? 3.5 : 1) * LocalDate.of(2023, m + 1, 1).lengthOfMonth());
  }

  @Test
  void weightsMultiply() {
    List<String> texts =
        column(
            ROWS,
            "type: datetime, start: 2024-01-01, end: 2024-12-29, granularity: minute,"
                + " weights: {hour: {0: 5}, weekday: {sun: 0.2}}");
    fits(
        texts,
        168,
        t -> (time(t).getDayOfWeek().getValue() - 1) * 24 + time(t).getHour(),
        w -> (w / 24 == 6 ? 0.2 : 1) * (w % 24 == 0 ? 5 : 1));
  }

  @Test
  void businessHoursEndBeforeTheyEndToTheMinute() {
    List<String> texts =
        column(
            ROWS,
            "type: datetime, start: 2024-01-01, end: 2024-06-30, granularity: minute,"
                + " business_hours: {from: '08:15', to: '17:30', days: [mon, tue, thu]}");
    Set<DayOfWeek> days = new HashSet<>();
    for (String text : texts) {
      days.add(time(text).getDayOfWeek());
    }
    assertEquals(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), days);
    fits(texts, 555, t -> time(t).toLocalTime().toSecondOfDay() / 60 - 495, m -> 1);
  }

  @Test
  void aDistributionAndWeightsMultiply() {
    List<String> texts =
        column(
            ROWS,
            "type: date, start: 2024-01-01, end: 2024-01-28, distribution: triangular, low: -0.5,"
                + " mode: -0.5, high: 27.5, weights: {weekday: {sat: 0.5, sun: 0}}");
    fits(
        texts,
        28,
        t -> LocalDate.parse(t).getDayOfMonth() - 1,
        d -> (27.5 - d) * (d % 7 == 6 ? 0 : d % 7 == 5 ? 0.5 : 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "business_hours: true",
        "weights: {" + HOURS + "}",
        "weights: {" + HOURS + "}, distribution: exponential, rate: 0.0000001"
      })
  void uniqueAndStrictlyIncreasingMomentsDiffer(String keys) {
    String base = "type: datetime, start: 2020-01-01, end: 2024-12-31, " + keys;
    List<String> unique = column(10_000, base + ", constraints: {unique: true}");
    assertEquals(10_000, new HashSet<>(unique).size());
    List<String> rising =
        column(10_000, base + ", constraints: {unique: true, monotonic_increasing: true}");
    for (int i = 1; i < rising.size(); i++) {
      assertTrue(rising.get(i - 1).compareTo(rising.get(i)) < 0, rising.get(i));
    }
    Set<Long> gaps = new HashSet<>();
    for (int i = 1; i < 1000; i++) {
      gaps.add(
          Instant.parse(rising.get(i)).getEpochSecond()
              - Instant.parse(rising.get(i - 1)).getEpochSecond());
    }
    assertTrue(gaps.size() > 500, "gaps are random");
  }

  @Test
  void everyBusinessDayCanComeOnce() {
    List<String> texts =
        column(
            262,
            "type: date, start: 2024-01-01, end: 2024-12-31, business_days: true,"
                + " constraints: {unique: true}");
    assertEquals(262, new HashSet<>(texts).size());
  }

  @Test
  void increasingMomentsKeepTheWeights() {
    List<String> texts =
        column(
            ROWS,
            "type: datetime, start: 2024-01-01, end: 2024-12-29, weights: {"
                + HOURS
                + "}, constraints: {monotonic_increasing: true}");
    long[] counts = new long[24];
    texts.forEach(t -> counts[time(t).getHour()]++);
    double sum = Arrays.stream(HOUR).sum();
    for (int i = 0; i < 24; i++) {
      // A stratum is one row, so that an hour misses two at the most, each of 364 days.
      assertEquals(HOUR[i] / sum * ROWS, (double) counts[i], 728, "hour " + i);
    }
  }

  @Test
  void anotherColumnLeavesAPartOfTheWeights() {
    String schema =
        "{dataset: d, tables: {t: {rows: 20000, columns: [{name: a, type: datetime, start: 2024-01-01,"
            + " end: 2024-03-31}, {name: b, type: datetime, start: 2024-01-01, end: 2024-04-30,"
            + " business_hours: true, constraints: {after: a}}]}}}";
    Plan plan = Plans.of(schema);
    for (List<@Nullable String> row : Plans.rows(plan, "t")) {
      LocalDateTime b = time(String.valueOf(row.get(1)));
      assertTrue(b.isAfter(time(String.valueOf(row.get(0)))), row.toString());
      assertTrue(b.getDayOfWeek().getValue() < 6, row.toString());
      assertTrue(!b.toLocalTime().isBefore(LocalTime.of(9, 0)) && b.getHour() < 17, row.toString());
    }
  }

  @Test
  void itemsOfAnArrayDiffer() {
    for (String text :
        column(
            500,
            "type: array, min_items: 3, max_items: 5, unique_items: true, items: {type: date,"
                + " start: 2024-01-01, end: 2024-01-14, weights: {weekday: [1, 2, 3, 2, 1, 0, 0]}}")) {
      List<String> items = Arrays.asList(text.replaceAll("[\\[\\]\"]", "").split(","));
      assertEquals(items.size(), new HashSet<>(items).size(), text);
    }
  }

  @Test
  void aRowFarOutIsTheSameWhateverIsAskedWithIt() {
    TablePlan table =
        Plans.of(
                "{dataset: d, tables: {t: {rows: 2000000000000, columns: [{name: a, type: datetime,"
                    + " weights: {"
                    + HOURS
                    + "}}, {name: b, type: date, business_days: true}, {name: c, type: datetime,"
                    + " granularity: microsecond, business_hours: true, constraints:"
                    + " {monotonic_increasing: true}}]}}}")
            .table("t")
            .orElseThrow();
    long far = 1L << 40;
    List<List<@Nullable String>> range = Plans.rows(table, far - 5, 10);
    for (int i = 0; i < 10; i++) {
      assertEquals(range.get(i), Plans.clean(table, far - 5 + i).get(0));
    }
  }

  @Test
  void emptyTablesAndTablesOfOneRowHaveNoTrouble() {
    String keys = "type: datetime, weights: {" + HOURS + "}, constraints: {unique: true}";
    assertEquals(List.of(), column(0, keys));
    assertEquals(1, column(1, keys).size());
  }
}
