package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import io.datagen.core.source.SchemaException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constraint {@code allowed}: it shapes what is drawn, and nothing is drawn again. */
class AllowedColumnsTest {
  private static final int ROWS = 60_000;

  private static List<String> column(int rows, String keys) {
    String schema =
        "{dataset: d, tables: {t: {rows: " + rows + ", columns: [{name: c, " + keys + "}]}}}";
    return Plans.column(Plans.of(schema), "t", "c").stream().map(String::valueOf).toList();
  }

  private static void shares(String keys, List<String> values, double... weights) {
    long[] counts = new long[values.size()];
    for (String cell : column(ROWS, keys)) {
      assertTrue(values.contains(cell), cell);
      counts[values.indexOf(cell)]++;
    }
    double sum = Arrays.stream(weights).sum();
    double[] expected = Arrays.stream(weights).map(w -> w / sum * ROWS).toArray();
    assertTrue(Math.abs(Chi.score(counts, expected)) < 5, Arrays.toString(counts));
  }

  @Test
  void withoutADistributionAllAreAsLikely() {
    shares(
        "type: date, start: 2024-01-01, end: 2024-12-31,"
            + " constraints: {allowed: [2024-02-29, 2024-03-02, 2023-01-01]}",
        List.of("2024-02-29", "2024-03-02"),
        1,
        1);
    shares(
        "type: datetime, start: 2023-01-01, end: 2024-12-31,"
            + " constraints: {allowed: ['2024-01-01T00:00:07Z', '2024-05-01T12:00:00Z']}",
        List.of("2024-01-01T00:00:07Z", "2024-05-01T12:00:00Z"),
        1,
        1);
    shares(
        "type: time, constraints: {allowed: ['08:00:00', '09:30', '17:15']}",
        List.of("08:00:00", "09:30:00", "17:15:00"),
        1,
        1,
        1);
    shares(
        "type: duration, max: 1h, constraints: {allowed: [90s, PT2M, 2h]}",
        List.of("PT1M30S", "PT2M"),
        1,
        1);
    shares(
        "type: decimal, precision: 6, scale: 2, max: 9, constraints: {allowed: [0.25, 8.5, 9.5]}",
        List.of("0.25", "8.50"),
        1,
        1);
    assertEquals(
        Set.of("true"),
        new HashSet<>(column(1000, "type: boolean, constraints: {allowed: [true]}")));
  }

  @Test
  void withOneEachIsAsLikelyAsItWasAmongTheOthers() {
    shares(
        "type: date, start: 2024-02-28, end: 2024-12-31, distribution: exponential, rate: 0.5,"
            + " constraints: {allowed: [2024-02-29, 2024-03-02]}",
        List.of("2024-02-29", "2024-03-02"),
        1,
        Math.exp(-1));
    shares(
        "type: datetime, start: 2024-01-01, end: 2024-01-02, distribution: exponential, rate: 0.001,"
            + " constraints: {allowed: ['2024-01-01T00:10:00Z', '2024-01-01T00:20:00Z']}",
        List.of("2024-01-01T00:10:00Z", "2024-01-01T00:20:00Z"),
        1,
        Math.exp(-0.6));
    shares(
        "type: duration, distribution: exponential, rate: 0.01, constraints: {allowed: [60s, 2m]}",
        List.of("PT1M", "PT2M"),
        1,
        Math.exp(-0.6));
    shares(
        "type: decimal, precision: 6, scale: 2, distribution: normal, mean: 1, std: 0.5,"
            + " constraints: {allowed: [1, 1.5]}",
        List.of("1.00", "1.50"),
        1,
        Math.exp(-0.5));
    shares(
        "type: float, distribution: normal, mean: 0.1, std: 0.05, round: 3,"
            + " constraints: {allowed: [0.1, 0.15]}",
        List.of("0.1", "0.15"),
        1,
        Math.exp(-0.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "date, start: 2024-01-01, end: 2024-12-31; [2024-02-03, 2024-02-04, 2024-02-09]",
        "time; ['08:00:00', '09:00:00', '10:00:00']",
        "decimal, precision: 5, scale: 1; [1.5, 2.5, 9.5]"
      })
  void uniqueOnesAreAPermutation(String type, String allowed) {
    String keys = "type: " + type + ", constraints: {unique: true, allowed: " + allowed + "}";
    Set<String> all = new HashSet<>(column(3, keys));
    assertEquals(3, all.size());
    assertTrue(all.stream().allMatch(v -> allowed.contains(v)), all::toString);
    SchemaException fault = assertThrows(SchemaException.class, () -> column(4, keys));
    assertTrue(
        String.valueOf(fault.getMessage()).contains("3 are allowed"),
        () -> String.valueOf(fault.getMessage()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "type: date, start: 2024-01-01, end: 2024-01-31, constraints: {allowed: [2025-01-01]}; draws none",
        "type: date, start: 2024-01-01, end: 2024-01-31, constraints: {monotonic_increasing: true,"
            + " allowed: [2024-01-05]}; exclude each other",
        "type: date, start: 2024-01-01, end: 2024-01-31, weights: {weekday: {sun: 0}},"
            + " constraints: {allowed: [2024-01-05]}; beside weights",
        "type: decimal, min: 0, max: 9, distribution: normal, mean: 1, std: 1, bounds: clamp,"
            + " constraints: {allowed: [5]}; beside weights"
      })
  void whatCannotBeHadIsTold(String keys, String message) {
    SchemaException fault = assertThrows(SchemaException.class, () -> column(10, keys));
    assertTrue(
        String.valueOf(fault.getMessage()).contains(message),
        () -> String.valueOf(fault.getMessage()));
  }

  @Test
  void nullsStandBesideThem() {
    List<String> cells =
        column(
            1000,
            "type: time, null_probability: 0.5, constraints: {allowed: ['08:00:00', '09:00:00']}");
    assertEquals(Set.of("null", "08:00:00", "09:00:00"), new HashSet<>(cells));
  }
}
