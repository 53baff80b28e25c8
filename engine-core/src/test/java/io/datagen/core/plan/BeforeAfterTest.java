package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code constraints: {before: ..., after: ...}}. */
class BeforeAfterTest {
  private static final String SCHEMA =
      """
      dataset: d
      seed: 11
      tables:
        t:
          rows: 20000
          columns:
            - {name: a, type: integer, min: 0, max: 9}
            - {name: b, type: integer, min: 0, max: 12, constraints: {after: a}}
            - {name: c, type: integer, min: 0, max: 12, constraints: {after: a, before: b}}
            - {name: d, type: float, round: 1, distribution: normal, mean: 5, std: 3, constraints: {before: a}}
            - {name: e, type: decimal, scale: 2, distribution: exponential, rate: 1, min: 0, max: 100, constraints: {after: d}}
            - {name: day, type: date, start: 2024-01-01, end: 2024-01-10}
            - {name: at, type: datetime, start: 2024-01-01, end: 2024-01-12, granularity: hour, constraints: {after: day}}
            - {name: due, type: date, start: 2024-01-01, end: 2024-02-12, distribution: poisson, lambda: 9, constraints: {after: at}}
            - {name: maybe, type: integer, null_probability: 0.5}
            - {name: free, type: integer, min: 0, max: 200, constraints: {after: maybe}}
          checks: [b > a, c > a and c < b, d < a, e > d, at > day, due > at, free > maybe]
      """;

  private static final List<List<@Nullable String>> ROWS = Plans.rows(Plans.of(SCHEMA), "t");

  @Test
  void anyRowIsTheSameHoweverItIsAskedFor() {
    TablePlan table = Plans.of(SCHEMA).table("t").orElseThrow();

    assertEquals(ROWS.subList(1234, 1300), Plans.rows(table, 1234, 66));
    assertEquals(List.of(ROWS.get(19999), ROWS.get(17)), Plans.clean(table, 19999, 17));
    assertEquals(1, Plans.clean(table, 1L << 40).size());
  }

  @Test
  void whatIsLeftIsDrawnAsTheDistributionSays() {
    // Of the rows where a is 4, b is 5 to 12, each as likely.
    long[] counts = new long[8];
    ROWS.stream()
        .filter(r -> "4".equals(r.get(0)))
        .forEach(r -> counts[Integer.parseInt(Objects.requireNonNull(r.get(1))) - 5]++);
    double expected = java.util.Arrays.stream(counts).sum() / 8.0;
    double chi = 0;
    for (long count : counts) {
      chi += (count - expected) * (count - expected) / expected;
    }
    assertTrue(chi < 24.3, "chi-square of 7 degrees " + chi);
  }

  @Test
  void anExponentialCutFromBelowIsOneAgain() {
    // e is after d: what is above d is exponential, its mean 1.
    double sum = 0;
    int rows = 0;
    for (List<@Nullable String> row : ROWS) {
      if (row.get(3) != null) {
        double d = Math.max(0, Double.parseDouble(Objects.requireNonNull(row.get(3))));
        sum += Double.parseDouble(Objects.requireNonNull(row.get(4))) - d;
        rows++;
      }
    }
    assertEquals(1, sum / rows, 0.03);
  }

  @Test
  void aRowThatLeavesNothingIsNullAndANullBoundsNothing() {
    for (List<@Nullable String> row : ROWS) {
      int a = Integer.parseInt(Objects.requireNonNull(row.get(0)));
      int b = Integer.parseInt(Objects.requireNonNull(row.get(1)));
      if (b == a + 1) {
        assertNull(row.get(2));
      } else {
        int c = Integer.parseInt(Objects.requireNonNull(row.get(2)));
        assertTrue(a < c && c < b);
      }
    }
    assertTrue(
        ROWS.stream()
            .filter(r -> r.get(8) == null)
            .anyMatch(r -> Integer.parseInt(Objects.requireNonNull(r.get(9))) < 20));
  }

  @Test
  void whereEveryRowLeavesAValueThereIsNoNull() {
    assertTrue(ROWS.stream().noneMatch(r -> r.get(1) == null || r.get(6) == null));
  }
}
