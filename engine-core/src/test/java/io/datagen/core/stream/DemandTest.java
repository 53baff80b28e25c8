package io.datagen.core.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "10, 5, 3",
    "10, 5, 0",
    "100, 25, 20",
    "1000, 512, 1",
    "9000000000000000000, 7, 9",
  })
  void asManyAreWantedAsEventsArriveWithinTheSpan(long span, int capacity, int longestGap) {
    long[] arrivals = Demand.arrivals();
    Random random = new Random(4);
    for (int count : new int[] {1, 2, 700, EventModel.BLOCK}) {
      long time = -5000;
      for (int e = 0; e < count; e++) {
        arrivals[e] = time;
        time += random.nextInt(longestGap + 1);
      }
      Demand demand = new Demand(span, capacity);
      demand.find(arrivals, count);
      for (int e = 0; e < count; e++) {
        assertEquals(expected(arrivals, e, count, span, capacity), demand.at(e), "event " + e);
      }
    }
  }

  private static int expected(long[] arrivals, int e, int count, long span, int capacity) {
    int following = 0;
    while (e + following + 1 < count
        && following < capacity
        && arrivals[e + following + 1] - arrivals[e] <= span) {
      following++;
    }
    return Math.max(1, following);
  }
}
