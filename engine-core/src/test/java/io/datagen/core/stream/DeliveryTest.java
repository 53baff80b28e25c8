package io.datagen.core.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events that arrive late, and twice. */
class DeliveryTest {
  private static final int ROWS = 30 * EventModel.BLOCK;

  @Test
  void lateEventsAreAsManyAndAsLateAsDeclared() {
    EventModel model = Events.model("{rate: 10, late: {rate: 0.2, max_delay: 90s}}", ROWS, 50, 1);
    Events events = Events.of(model, 0, ROWS);
    long late = 0;
    double delays = 0;
    long latest = Long.MIN_VALUE;
    for (int i = 0; i < ROWS; i++) {
      long delay = events.arrivals[i] - events.times[i] / 1000;
      assertTrue(delay >= 0 && delay <= 90_000);
      assertTrue(events.times[i] / 1000 >= ArrivalsReader.DEFAULT_START);
      latest = Math.max(latest, events.times[i]);
      assertTrue(events.times[i] >= latest - 90_000_000L);
      late += delay > 0 ? 1 : 0;
      delays += delay;
    }

    assertEquals(0.2, (double) late / ROWS, 5 * Math.sqrt(0.16 / ROWS));
    assertEquals(45_000, delays / late, 5 * 90_000 / Math.sqrt(12.0 * late));
    assertFalse(model.stream().ordered());
  }

  @Test
  void theShortFormIsLateByWholeSeconds() {
    Events events = Events.of(Events.shortForm("{late_events: true}", ROWS, 2), 0, ROWS);
    long[] delays = new long[31];
    for (int i = 0; i < ROWS; i++) {
      long delay = events.arrivals[i] * 1000 - events.times[i];
      assertEquals(0, delay % 1_000_000);
      delays[(int) (delay / 1_000_000)]++;
    }

    assertEquals(0.95, (double) delays[0] / ROWS, 0.01);
    for (int seconds = 1; seconds <= 30; seconds++) {
      assertTrue(delays[seconds] > 0);
    }
  }

  @Test
  void withoutLateEventsEventsHappenWhenTheyArrive() {
    Events events = Events.of(Events.shortForm("{late_events: false}", ROWS, 3), 0, ROWS);
    for (int i = 0; i < ROWS; i++) {
      assertEquals(events.arrivals[i] * 1000, events.times[i]);
    }
  }

  @Test
  void redeliveredEventsAreTheOneBeforeInEverythingButTheirArrival() {
    EventModel model = Events.model("{rate: 10, duplicates: 0.3, late: {rate: 0.5}}", ROWS, 50, 4);
    Events events = Events.of(model, 0, ROWS);
    Redelivery redelivery = model.redelivery();
    int copies = 0;
    for (int i = 0; i < ROWS; i++) {
      if (!redelivery.isCopy(i)) {
        assertEquals(i, redelivery.originOf(i));
        continue;
      }
      copies++;
      assertTrue(i % EventModel.BLOCK != 0);
      assertEquals(redelivery.originOf(i - 1), redelivery.originOf(i));
      assertEquals(events.at(i - 1).subList(0, 5), events.at(i).subList(0, 5));
    }

    assertEquals(0.3, (double) copies / ROWS, 5 * Math.sqrt(0.21 / ROWS));
  }

  @Test
  void originsOfRangesAndSelectionsAreThoseOfTheirRows() {
    Redelivery redelivery = Events.model("{duplicates: 0.6}", ROWS, 50, 5).redelivery();
    for (long first : new long[] {0, 1, 4090, 5000}) {
      Rows range = redelivery.origins(Rows.range(first, 300), new Rows());
      Rows reversed = new Rows();
      long[] rows = reversed.setSelection(300);
      for (int i = 0; i < 300; i++) {
        rows[i] = first + 299 - i;
      }
      Rows selection = redelivery.origins(reversed, new Rows());
      for (int i = 0; i < 300; i++) {
        assertEquals(redelivery.originOf(first + i), range.at(i));
        assertEquals(range.at(i), selection.at(299 - i));
      }
    }
  }

  @Test
  void noRedeliveryLeavesRowsAsTheyAre() {
    Redelivery redelivery = Events.model("{}", ROWS, 50, 6).redelivery();
    Rows rows = Rows.range(17, 4);

    assertEquals(
        List.of(true, rows), List.of(redelivery.isNever(), redelivery.origins(rows, new Rows())));
  }
}
