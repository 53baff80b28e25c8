package io.datagen.core.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import io.datagen.core.seed.Stream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalsTest {
  private static final int BLOCK = EventModel.BLOCK;
  private static final String LOAD =
      "load: {hour: [0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 8, 8, 4, 8, 8, 8, 8, 6, 4, 2, 1, 1, 0.5, 0.25],"
          + " weekday: [5, 5, 5, 5, 4, 1, 0]}";

  static List<String> kinds() {
    return List.of(
        "{rate: 50}",
        "{rate: 0.001}",
        "{rate: 20000}",
        "{rate: 3, arrivals: fixed}",
        "{rate: 700, arrivals: fixed, " + LOAD + "}",
        "{rate: 0.2, " + LOAD + "}",
        "{start: 2024-02-29T10:11:12.345Z, end: 2024-03-01}",
        "{start: 2024-01-01, end: 2030-01-01, arrivals: fixed}",
        "{start: 1969-12-01, end: 1970-02-01, " + LOAD + "}");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void timesNeverGoDownAndStayWithinTheWindow(String yaml) {
    int rows = 5 * BLOCK + 77;
    EventModel model = Events.model(yaml, rows, 50, 1);
    Events events = Events.of(model, 0, rows);
    Arrivals arrivals = model.stream().arrivals();

    for (int i = 0; i < rows; i++) {
      assertTrue(events.arrivals[i] >= arrivals.start() && events.arrivals[i] <= arrivals.end());
      assertTrue(i == 0 || events.arrivals[i] >= events.arrivals[i - 1], "event " + i);
      assertEquals(events.arrivals[i] * 1000, events.times[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anyStretchIsThatOfTheWhole(String yaml) {
    int rows = 3 * BLOCK + 5;
    EventModel model = Events.model(yaml, rows, 50, 2);
    List<List<Long>> all = Events.of(model, 0, rows).all();

    assertEquals(all.subList(4000, 4200), Events.of(model, 4000, 200).all());
    assertEquals(all.subList(rows - 1, rows), Events.of(model, rows - 1, 1).all());
    assertEquals(
        List.of(all.get(9000), all.get(3), all.get(8999), all.get(3)),
        Events.at(model, 9000, 3, 8999, 3).all());
  }

  @Test
  void fixedArrivalsLieAtEqualDistances() {
    Events thirds = Events.of(Events.model("{rate: 3, arrivals: fixed}", 10_000, 5, 1), 0, 10_000);
    Events hours =
        Events.of(
            Events.model("{start: 2024-01-01, end: 2024-01-02, arrivals: fixed}", 24, 5, 1), 0, 24);

    for (int i = 0; i < 10_000; i++) {
      assertEquals(ArrivalsReader.DEFAULT_START + i * 1000L / 3, thirds.arrivals[i]);
    }
    for (int i = 0; i < 24; i++) {
      assertEquals(ArrivalsReader.DEFAULT_START + i * 3_600_000L, hours.arrivals[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.3", "0.7", "1.1", "2.4", "3.3", "7", "123.4"})
  void fixedArrivalsAreExactToTheMillisecond(String rate) {
    Events events =
        Events.of(Events.model("{rate: " + rate + ", arrivals: fixed}", 30_000, 5, 1), 0, 30_000);
    for (int i = 0; i < 30_000; i++) {
      long exact =
          new BigDecimal(i)
              .movePointRight(3)
              .divide(new BigDecimal(rate), 0, RoundingMode.FLOOR)
              .longValueExact();
      assertEquals(ArrivalsReader.DEFAULT_START + exact, events.arrivals[i], "event " + i);
    }
  }

  @Test
  void theShortFormHasEveryGapFromOneToTwentySecondsEquallyOften() {
    int rows = 20 * BLOCK;
    Events events = Events.of(Events.shortForm("{}", rows, 3), 0, rows);
    long[] gaps = new long[20];
    for (int i = 1; i < rows; i++) {
      long gap = events.arrivals[i] - events.arrivals[i - 1];
      assertEquals(0, gap % 1000);
      gaps[(int) (gap / 1000) - 1]++;
    }

    for (long gap : gaps) {
      assertTrue(gap >= 204 * 20 - 1 && gap <= 205 * 20, Arrays.toString(gaps));
    }
    for (int b = 0; b < 20; b++) {
      assertEquals(ArrivalsReader.DEFAULT_START + b * 43_008_000L, events.arrivals[b * BLOCK]);
    }
  }

  @Test
  void poissonArrivalsScatterAsTheyShould() {
    int rows = 1_000_000;
    EventModel model = Events.model("{rate: 20}", rows, 50, 4);
    Events events = Events.of(model, 0, rows);
    // Windows of one second and of a minute: 20 and 1,200 events each.
    for (int seconds : new int[] {1, 60}) {
      int[] counts = new int[rows / 20 / seconds];
      for (long time : events.arrivals) {
        long window = (time - ArrivalsReader.DEFAULT_START) / (seconds * 1000L);
        counts[(int) Math.min(counts.length - 1, window)]++;
      }
      assertDispersion(counts, 20.0 * seconds);
    }
  }

  @Test
  void fiftyBillionEventsScatterAsTheyShouldInTheirMiddle() {
    long rows = 50_000_000_000L;
    int size = 500_000;
    EventModel model = Events.model("{rate: 1000}", rows, 50, 5);
    long[] times = Events.of(model, rows / 2 + 1234, size).arrivals;
    long first = times[0] + 1000;
    int[] counts = new int[4900];
    for (long time : times) {
      long window = Math.floorDiv(time - first, 100L);
      if (window >= 0 && window < counts.length) {
        counts[(int) window]++;
      }
    }

    assertDispersion(counts, 100);
  }

  @Test
  void boundsOfBlocksLieWhereSortedUniformNumbersDo() {
    long rows = (1L << 40) + 12_345;
    OrderStatistics bounds = new OrderStatistics(Stream.of(6, "bounds"), rows);
    long blocks = (rows + BLOCK - 1) / BLOCK;
    int parts = 1000;
    long each = blocks / parts;
    double sum = 0;
    double before = 0;
    for (int i = 1; i <= parts; i++) {
      double at = bounds.before(each * i);
      double events = (double) (each * BLOCK);
      double deviation = (at - before) * rows - events;
      sum += deviation * deviation / events;
      before = at;
    }

    // Each is a squared standard normal: their sum lies within five of its deviations.
    assertEquals(parts, sum, 5 * Math.sqrt(2.0 * parts));
  }

  @Test
  void boundsAreTheSameInAnyOrder() {
    Stream stream = Stream.of(7, "bounds");
    long rows = 1000L * BLOCK;
    OrderStatistics inOrder = new OrderStatistics(stream, rows);
    double[] bounds = new double[1001];
    for (int i = 0; i <= 1000; i++) {
      bounds[i] = inOrder.before(i);
      assertTrue(i == 0 || bounds[i] > bounds[i - 1]);
    }
    OrderStatistics jumping = new OrderStatistics(stream, rows);
    for (int i = 0; i < 3000; i++) {
      int block = (int) (i * 7919L % 1001);
      assertEquals(bounds[block], jumping.before(block));
      assertEquals(bounds[Math.min(1000, block + 1)], jumping.before(Math.min(1000, block + 1)));
    }
  }

  @Test
  void hoursAndWeekdaysGetTheirShareOfTheLoad() {
    int rows = 500_000;
    // 20 weeks from a Monday on, so that each hour comes as often.
    EventModel model =
        Events.model("{start: 2024-01-01, end: 2024-05-20, " + LOAD + "}", rows, 50, 8);
    Events events = Events.of(model, 0, rows);
    long[] counts = new long[LoadCurve.HOURS];
    for (long time : events.arrivals) {
      ZonedDateTime at = Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC);
      counts[(at.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()) * 24 + at.getHour()]++;
    }
    double[] expected = new double[LoadCurve.HOURS];
    LoadCurve load = model.stream().arrivals().load();
    for (int hour = 0; hour < expected.length; hour++) {
      expected[hour] = load.weight(hour) * rows / LoadCurve.HOURS;
    }

    assertTrue(Math.abs(Chi.score(counts, expected)) < 5, Arrays.toString(counts));
  }

  @Test
  void theLoadMeetsTheRateOverTheWholeWindow() {
    EventModel model = Events.model("{rate: 0.5, " + LOAD + "}", 604_800, 50, 9);
    Arrivals arrivals = model.stream().arrivals();

    // Two weeks' worth of events at half an event a second.
    assertEquals(14 * 86.4e6, (double) (arrivals.end() - arrivals.start()), 7 * 3.6e6);
    assertEquals(0.5, arrivals.rate(), 1e-9);
  }

  /** Variance over mean is 1, within five deviations. */
  private static void assertDispersion(int[] counts, double mean) {
    double sum = 0;
    for (int count : counts) {
      sum += (count - mean) * (count - mean);
    }
    double dispersion = sum / counts.length / mean;
    assertEquals(1, dispersion, 5 * Math.sqrt(2.0 / counts.length), "windows " + counts.length);
  }
}
