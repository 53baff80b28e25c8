package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions of all that is drawn, and bounds that clamp. */
class DistributedColumnsTest {
  private static final int ROWS = 200_000;

  private static List<String> column(String keys) {
    String schema =
        "{dataset: d, tables: {t: {rows: " + ROWS + ", columns: [{name: c, " + keys + "}]}}}";
    return Plans.column(Plans.of(schema), "t", "c").stream().map(String::valueOf).toList();
  }

  private static void fits(long[] counts, double... weights) {
    double sum = Arrays.stream(weights).sum();
    double[] expected = Arrays.stream(weights).map(w -> w / sum * ROWS).toArray();
    assertTrue(Math.abs(Chi.score(counts, expected)) < 5, Arrays.toString(counts));
  }

  @Test
  void categoriesAreAsLikelyAsTheirRanks() {
    long[] counts = new long[4];
    column("type: categorical, categories: [a, b, c, d], distribution: zipf, exponent: 2")
        .forEach(text -> counts[text.charAt(0) - 'a']++);
    fits(counts, 1, 1 / 4.0, 1 / 9.0, 1 / 16.0);
  }

  @Test
  void ranksOutsideTheListAreCutOffOrClamped() {
    String keys = "type: categorical, categories: [a, b, c], distribution: geometric, p: 0.5";
    long[] truncated = new long[3];
    column(keys).forEach(text -> truncated[text.charAt(0) - 'a']++);
    fits(truncated, 4, 2, 1);
    long[] clamped = new long[3];
    column(keys + ", bounds: clamp").forEach(text -> clamped[text.charAt(0) - 'a']++);
    fits(clamped, 2, 1, 1);
  }

  @Test
  void aNullCategoryHasARankToo() {
    long[] counts = new long[3];
    column("type: categorical, categories: [a, null, c], distribution: zipf, exponent: 1")
        .forEach(text -> counts[text.equals("null") ? 1 : text.charAt(0) - 'a']++);
    fits(counts, 6, 3, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"integer", "float, round: 0", "decimal, scale: 0, precision: 3"})
  void clampedNumbersPileUpAtTheirBounds(String type) {
    long[] counts = new long[3];
    column(
            "type: "
                + type
                + ", min: 1, max: 3, distribution: {name: geometric, p: 0.5}, bounds: clamp")
        .forEach(text -> counts[(int) Double.parseDouble(text) - 1]++);
    fits(counts, 2, 1, 1);
  }

  @Test
  void arraysClampTheirSizesToo() {
    long[] counts = new long[3];
    column(
            "type: array, min_items: 1, max_items: 3, distribution: geometric, p: 0.5,"
                + " bounds: clamp, items: {type: integer, max: 9}")
        .forEach(text -> counts[text.length() / 2 - 1]++);
    fits(counts, 2, 1, 1);
  }

  @Test
  void aMixtureDrawsFromItsComponentsByWeight() {
    long[] counts = new long[4];
    column(
            "type: integer, distribution: mixture, components: [{weight: 3, name: binomial, n: 1,"
                + " p: 0.5}, {type: zipf, exponent: 40}]")
        .forEach(text -> counts[Integer.parseInt(text)]++);
    fits(counts, 1.5, 2.5, 0, 0);
  }

  @Test
  void aMixtureOfNumbersIsContinuous() {
    long[] counts = new long[10];
    column(
            "type: float, round: 6, min: 0, max: 10, distribution: {name: mixture, components:"
                + " [{weight: 1, name: empirical, bins: [0, 10], weights: [1]}, {weight: 2,"
                + " name: empirical, bins: [2, 4], weights: [1]}]}")
        .forEach(text -> counts[(int) Math.min(9, Double.parseDouble(text))]++);
    fits(counts, 1, 1, 11, 11, 1, 1, 1, 1, 1, 1);
  }

  @Test
  void increasingMomentsHaveRandomGapsAndTheirDistribution() {
    List<String> texts =
        column(
            "type: datetime, start: 2024-01-01, end: 2024-12-31, granularity: microsecond,"
                + " constraints: {monotonic_increasing: true, unique: true}");
    long start = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    long year = 366L * 86_400_000;
    long last = -1;
    long[] counts = new long[16];
    long[] gaps = new long[2];
    for (String text : texts) {
      long moment = Instant.parse(text).toEpochMilli() - start;
      assertTrue(moment > last, text);
      counts[(int) (moment * 16 / year)]++;
      gaps[moment - last > year / ROWS ? 1 : 0]++;
      last = moment;
    }
    for (long count : counts) {
      assertEquals(ROWS / 16.0, (double) count, 1);
    }
    // The gap of two neighbours' random places in their strata is symmetric about its mean.
    assertTrue(Math.abs(Chi.score(gaps)) < 5, Arrays.toString(gaps));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: date, start: 2020-01-01, end: 2024-12-31",
        "type: date, start: 2020-01-01, distribution: triangular, low: 0, mode: 9, high: 900",
      })
  void increasingDatesNeverGoBack(String keys) {
    LocalDate last = LocalDate.MIN;
    for (String text : column(keys + ", constraints: {monotonic_increasing: true}")) {
      LocalDate date = LocalDate.parse(text);
      assertTrue(!date.isBefore(last));
      last = date;
    }
  }

  @Test
  void increasingDecimalsAreAddressableFarOut() {
    TablePlan table =
        Plans.of(
                "{dataset: d, tables: {t: {rows: 2000000000000, columns: [{name: a, type: decimal,"
                    + " precision: 15, min: 0, max: 1000000000000, distribution: exponential, rate: 0.00000001,"
                    + " constraints: {monotonic_increasing: true}}]}}}")
            .table("t")
            .orElseThrow();
    long far = 1L << 40;
    List<List<@Nullable String>> range = Plans.rows(table, far, 9);
    for (int i = 0; i < 9; i++) {
      assertEquals(range.get(i), Plans.clean(table, far + i).get(0));
      assertTrue(i == 0 || number(range.get(i)) >= number(range.get(i - 1)));
    }
  }

  @Test
  void aDecimalIsDescribedByTheBoundsThatAreStated() {
    Table table =
        Plans.dataset(
                """
                dataset: d
                tables:
                  t:
                    columns:
                      - {name: a, type: decimal, scale: 4, distribution: exponential, rate: 1, max: 90}
                      - {name: b, type: decimal, distribution: normal, mean: 1, std: 1, min: -2}
                      - {name: c, type: decimal, precision: 4, scale: 2, min: -99.99, max: 99.99}
                """)
            .table("t")
            .orElseThrow();
    assertEquals(
        List.of("exponential up to 90.0000", "normal from -2.00", "uniform -99.99 to 99.99"),
        table.columns().stream()
            .map(c -> ((Origin.Generated) c.origin()).generator().describe())
            .toList());
  }

  private static double number(List<@Nullable String> row) {
    return Double.parseDouble(String.valueOf(row.get(0)));
  }
}
