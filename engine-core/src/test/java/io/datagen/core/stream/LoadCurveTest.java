package io.datagen.core.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadCurveTest {
  private static final LoadCurve OFFICE = office();

  private static LoadCurve office() {
    List<Double> hours = new ArrayList<>(Collections.nCopies(24, 0.0));
    for (int hour = 9; hour < 17; hour++) {
      hours.set(hour, hour == 12 ? 1.0 : 3.0);
    }
    return LoadCurve.of(hours, List.of(1.0, 1.0, 1.0, 1.0, 0.5, 0.0, 0.0));
  }

  private static long millis(String text) {
    return Instant.parse(text).toEpochMilli();
  }

  @Test
  void timeToLoadAndBackIsTheSameTimeWhereThereIsLoad() {
    for (String text :
        List.of(
            "2024-01-01T09:00:00Z",
            "2024-01-03T12:34:56.789Z",
            "2024-01-05T16:59:59.999Z",
            "1969-12-31T10:00:00.001Z",
            "9998-12-29T09:00:00Z")) {
      long time = millis(text);
      assertTrue(Math.abs(OFFICE.toTime(OFFICE.toLoad(time) + 1e-2) - time) <= 1, text);
    }
  }

  @Test
  void noTimeLiesInAnHourWithoutLoad() {
    double from = OFFICE.toLoad(millis("2024-01-05T16:59:00Z"));
    double[] loads = new double[10_000];
    long[] times = new long[loads.length];
    for (int i = 0; i < loads.length; i++) {
      loads[i] = from + i * 1e5;
    }
    OFFICE.toTimes(loads, loads.length, times);

    for (int i = 1; i < times.length; i++) {
      int hour = (int) (times[i] / 3_600_000 % 24);
      assertTrue(hour >= 9 && hour < 17, Instant.ofEpochMilli(times[i]).toString());
      assertTrue(times[i] >= times[i - 1]);
      assertEquals(times[i], OFFICE.toTime(loads[i]));
    }
  }

  @Test
  void aWeekIsAWeekWhateverItsHours() {
    long monday = millis("2024-01-01T00:00:00Z");
    long later = millis("2034-01-02T00:00:00Z");

    assertEquals((double) monday, OFFICE.toLoad(monday));
    assertEquals((double) later, OFFICE.toLoad(later));
  }

  @Test
  void theEndOfAnHourWithoutLoadAfterItIsTheNextWithLoad() {
    double friday = OFFICE.toLoad(millis("2024-01-05T17:00:00Z"));

    assertEquals(friday, OFFICE.toLoad(millis("2024-01-07T13:00:00Z")));
    assertEquals(millis("2024-01-08T09:00:00Z"), OFFICE.toTime(friday));
  }
}
