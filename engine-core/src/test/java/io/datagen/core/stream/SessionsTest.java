package io.datagen.core.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionsTest {
  private static final int BLOCK = EventModel.BLOCK;
  private static final String CHAIN =
      "event_types: {initial: {home: 3, search: 1}, transitions: {home: {search: 1, item: 2},"
          + " search: [item, search], item: {home: 0.2, search: 0.3, cart: 0.5}, cart: {buy: 0.3,"
          + " item: 0.7}, buy: {}}}";

  /** A stream and how many users it has. */
  record Case(String yaml, long users) {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String arrivals :
        List.of(
            "rate: 10",
            "rate: 0.01",
            "rate: 0.0001",
            "rate: 50000",
            "rate: 0.5, arrivals: fixed",
            "rate: 0.05, load: {hour: [0,0,0,0,0,1,2,4,8,9,9,9,9,9,9,9,8,8,4,4,2,1,1,0]}")) {
      for (String sessions :
          List.of(
              "sessions: {gap: 30m, mean_length: 5}",
              "sessions: {gap: 1s, mean_length: 3}",
              "sessions: {gap: PT24H, mean_length: 300}",
              "sessions: {gap: 10ms, mean_length: 1}")) {
        for (long users : new long[] {1, 2, 3, 50, 1_000_000}) {
          cases.add(new Case("{" + arrivals + ", " + sessions + ", " + CHAIN + "}", users));
        }
      }
    }
    cases.add(new Case("{rate: 2, duplicates: 0.3, late: {rate: 0.5}, " + CHAIN + "}", 7));
    cases.add(new Case("{rate: 2, event_types: [a, b, c]}", 50));
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatAlwaysHoldsOfSessionsHolds(Case given) {
    int rows = 2 * BLOCK + 500;
    EventModel model = Events.model(given.yaml, rows, given.users, 11);
    Events events = Events.of(model, 0, rows);
    EventTypes types = model.stream().types();
    Map<Long, List<Integer>> sessions = events.bySession(model, 0);
    Map<Long, Integer> open = new HashMap<>();

    for (Map.Entry<Long, List<Integer>> session : sessions.entrySet()) {
      List<Integer> places = session.getValue();
      int first = places.get(0);
      int block = first / BLOCK;
      assertEquals(block, (session.getKey() - 1) / BLOCK);
      assertTrue(types.starts(events.types[first]));
      assertTrue(events.users[first] >= 1 && events.users[first] <= given.users);
      // No user has two sessions at a time: they come in the order in which they start.
      Integer before = open.put(events.users[first], places.get(places.size() - 1));
      assertTrue(before == null || before < first);
      for (int i = 1; i < places.size(); i++) {
        int last = places.get(i - 1);
        int next = places.get(i);
        assertEquals(block, next / BLOCK);
        assertEquals(events.users[first], events.users[next]);
        assertEquals(events.sources[first], events.sources[next]);
        assertTrue(types.follows(events.types[last], events.types[next]));
        assertTrue(
            events.arrivals[next] - events.arrivals[last] <= model.stream().sessions().gap());
      }
    }
  }

  @Test
  void sessionsHaveTheMeanLengthAndAreGeometric() {
    int rows = 100 * BLOCK;
    for (double mean : new double[] {1, 2, 5, 20, 100}) {
      EventModel model =
          Events.model(
              "{rate: 5, sessions: {gap: 1h, mean_length: " + mean + "}}", rows, 10_000, 12);
      Map<Long, List<Integer>> sessions = Events.of(model, 0, rows).bySession(model, 0);
      double found = (double) rows / sessions.size();

      // One session a block is cut short, to fit.
      assertEquals(mean, found, mean * (0.03 + 2 * mean / BLOCK), "mean " + mean);
    }
  }

  @Test
  void lengthsAreGeometric() {
    int rows = 60 * BLOCK;
    EventModel model = Events.model("{rate: 5, sessions: {mean_length: 4}}", rows, 10_000, 13);
    long[] counts = new long[25];
    long sessions = 0;
    for (List<Integer> session : Events.of(model, 0, rows).bySession(model, 0).values()) {
      counts[Math.min(session.size(), 25) - 1]++;
      sessions++;
    }
    double[] expected = new double[25];
    double left = sessions;
    for (int i = 0; i < 24; i++) {
      expected[i] = left / 4;
      left -= expected[i];
    }
    expected[24] = left;

    // The one session a block that is cut short is all that differs.
    assertTrue(Chi.score(counts, expected) < 6);
  }

  @Test
  void theChainGoesAsItsWeightsSay() {
    int rows = 100 * BLOCK;
    EventModel model = Events.model("{rate: 5, " + CHAIN + "}", rows, 1000, 14);
    Events events = Events.of(model, 0, rows);
    EventTypes types = model.stream().types();
    int count = types.names().size();
    long[][] moves = new long[count][count];
    long[] starts = new long[count];
    for (List<Integer> session : events.bySession(model, 0).values()) {
      starts[events.types[session.get(0)]]++;
      for (int i = 1; i < session.size(); i++) {
        moves[events.types[session.get(i - 1)]][events.types[session.get(i)]]++;
      }
    }

    assertShares(starts, types.initial());
    for (int from = 0; from < count; from++) {
      if (!types.ends(from)) {
        assertShares(moves[from], types.transitions().get(from));
      }
    }
    assertEquals(0, java.util.Arrays.stream(moves[types.names().indexOf("buy")]).sum());
  }

  @Test
  void independentTypesHaveTheirShares() {
    int rows = 50 * BLOCK;
    EventModel model = Events.model("{rate: 5, event_types: {a: 1, b: 2, c: 7}}", rows, 99, 15);
    long[] counts = new long[3];
    for (int type : Events.of(model, 0, rows).types) {
      counts[type]++;
    }

    assertShares(counts, List.of(1.0, 2.0, 7.0));
  }

  @Test
  void usersHaveAsManySessionsAsEachOther() {
    int rows = 60 * BLOCK;
    for (int users : new int[] {3, 50, 1000, 5000}) {
      EventModel model = Events.model("{rate: 1}", rows, users, 16);
      Events events = Events.of(model, 0, rows);
      long[] counts = new long[users];
      Set<Long> seen = new HashSet<>();
      for (int i = 0; i < rows; i++) {
        if (seen.add(events.sessions[i])) {
          counts[(int) events.users[i] - 1]++;
        }
      }

      // More even than by chance: a block's sessions go round all users in turn.
      assertTrue(Chi.score(counts) < 5, "users " + users);
    }
  }

  @Test
  void sourcesAreShared() {
    int rows = 50 * BLOCK;
    EventModel model = Events.shortForm("{}", rows, 17);
    Events events = Events.of(model, 0, rows);
    long[] counts = new long[2];
    for (List<Integer> session : events.bySession(model, 0).values()) {
      counts[events.sources[session.get(0)]]++;
    }

    assertTrue(Chi.score(counts) < 5);
  }

  @Test
  void sessionsThatRareEventsCantKeepUpAreForeseen() {
    int rows = 20 * BLOCK;
    for (String rate : List.of("0.0001", "0.0005", "0.002")) {
      EventModel model =
          Events.model("{rate: " + rate + ", sessions: {mean_length: 10}}", rows, 1000, 18);
      double expected = model.stream().sessions().expectedLength(model.stream().arrivals());
      Map<Long, List<Integer>> sessions = Events.of(model, 0, rows).bySession(model, 0);

      assertEquals(expected, (double) rows / sessions.size(), expected * 0.1, rate);
    }
  }

  private static void assertShares(long[] counts, List<Double> weights) {
    double sum = weights.stream().mapToDouble(w -> w).sum();
    double total = java.util.Arrays.stream(counts).sum();
    double[] expected = weights.stream().mapToDouble(w -> w / sum * total).toArray();
    if (weights.stream().filter(w -> w > 0).count() > 1) {
      assertTrue(Chi.score(counts, expected) < 5, java.util.Arrays.toString(counts));
    }
  }
}
