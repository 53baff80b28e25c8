package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  private static final int ROWS = 100_000;

  private static List<String> column(String keys) {
    String schema =
        "{dataset: d, tables: {t: {rows: " + ROWS + ", columns: [{name: c, " + keys + "}]}}}";
    return Plans.column(Plans.of(schema), "t", "c").stream().map(String::valueOf).toList();
  }

  @Test
  void timesOfDayAreUniformBetweenTheirBoundsBothOfWhichCount() {
    long[] counts = new long[151];
    for (String text : column("type: time, min: '08:00', max: '10:30', granularity: minute")) {
      counts[LocalTime.parse(text).toSecondOfDay() / 60 - 480]++;
    }
    assertTrue(Math.abs(Chi.score(counts)) < 5);
  }

  @Test
  void lengthsFollowADistributionOfSeconds() {
    long[] counts = new long[20];
    double[] expected = new double[20];
    for (String text :
        column("type: duration, distribution: exponential, rate: 0.1, granularity: millisecond")) {
      double seconds = Duration.parse(text).toNanos() / 1e9;
      counts[(int) Math.min(19, seconds / 2.5)]++;
    }
    for (int i = 0; i < 20; i++) {
      double above = i == 19 ? 0 : StrictMath.exp(-0.25 * (i + 1));
      expected[i] = ROWS * (StrictMath.exp(-0.25 * i) - above);
    }
    assertTrue(Math.abs(Chi.score(counts, expected)) < 5);
  }

  @Test
  void increasingTimesIncreaseThroughTheDay() {
    List<String> texts =
        column(
            "type: time, granularity: millisecond, constraints: {unique: true, monotonic_increasing: true}");
    LocalTime last = LocalTime.MIN;
    for (int i = 0; i < ROWS; i++) {
      LocalTime time = LocalTime.parse(texts.get(i));
      assertTrue(i == 0 || time.isAfter(last), "row " + i);
      last = time;
    }
    assertTrue(last.isAfter(LocalTime.of(23, 59, 50)));
  }

  @ParameterizedTest
  @CsvSource({
    "'type: duration', PT0S, PT1H",
    "'type: duration, min: 2h', PT2H, PT2H",
    "'type: duration, max: -1m, min: -2m', -PT2M, -PT1M",
    "'type: duration, min: 1.5s, max: 2.5s', PT2S, PT2S",
    "'type: duration, constraints: {min: PT10S, max: 20}', PT10S, PT20S",
  })
  void boundsAreRoundedInwards(String keys, String least, String most) {
    List<Duration> made = column(keys).stream().map(Duration::parse).sorted().toList();
    assertEquals(Duration.parse(least), made.get(0));
    assertEquals(Duration.parse(most), made.get(ROWS - 1));
  }

  @Test
  void aRowFarOutIsTheSameWhateverIsAskedWithIt() {
    TablePlan table =
        Plans.of(
                "{dataset: d, tables: {t: {rows: 2T, columns: [{name: a, type: time},"
                    + " {name: b, type: duration, distribution: gamma, shape: 2, scale: 30}]}}}"
                        .replace("2T", "2000000000000"))
            .table("t")
            .orElseThrow();
    long far = 1L << 40;
    List<?> range = Plans.rows(table, far - 5, 10);
    for (int i = 0; i < 10; i++) {
      assertEquals(range.get(i), Plans.clean(table, far - 5 + i).get(0));
    }
  }
}
