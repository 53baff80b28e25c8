package io.datagen.core.regex;

import java.util.Arrays;
import java.util.BitSet;

/** How long an automaton's texts are, and which of its states lead to one. */
final class Lengths {
  private final BitSet live;
  private final int shortest;

  /** -1 where repeats are unbounded. */
  private final int longest;

  private Lengths(BitSet live, int shortest, int longest) {
    this.live = live;
    this.shortest = shortest;
    this.longest = longest;
  }

  static Lengths of(Determined automaton) {
    int[] distance = distances(automaton);
    BitSet live = new BitSet();
    for (int i = 0; i < distance.length; i++) {
      live.set(i, distance[i] < Integer.MAX_VALUE);
    }
    if (!live.get(0)) {
      return new Lengths(live, -1, 0);
    }
    return new Lengths(live, distance[0], longest(automaton, live));
  }

  /** Characters from each state to the nearest end. */
  private static int[] distances(Determined automaton) {
    int[] distance = new int[automaton.size()];
    Arrays.setAll(distance, i -> automaton.accepts(i) ? 0 : Integer.MAX_VALUE);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = distance.length - 1; i >= 0; i--) {
        for (Determined.Move move : automaton.moves(i)) {
          int next = distance[move.target()];
          if (next != Integer.MAX_VALUE && next + 1 < distance[i]) {
            distance[i] = next + 1;
            changed = true;
          }
        }
      }
    }
    return distance;
  }

  /** By taking away states that no other leads to, over and over; what is left are circles. */
  private static int longest(Determined automaton, BitSet live) {
    int[] before = new int[automaton.size()];
    live.stream()
        .flatMap(i -> automaton.moves(i).stream().mapToInt(Determined.Move::target))
        .filter(live::get)
        .forEach(target -> before[target]++);
    if (before[0] > 0) {
      return -1;
    }
    int[] queue = new int[automaton.size()];
    int[] longest = new int[automaton.size()];
    int size = 1;
    int most = 0;
    for (int at = 0; at < size; at++) {
      int state = queue[at];
      most = automaton.accepts(state) ? Math.max(most, longest[state]) : most;
      for (Determined.Move move : automaton.moves(state)) {
        int target = move.target();
        if (live.get(target)) {
          longest[target] = Math.max(longest[target], longest[state] + 1);
          before[target]--;
          if (before[target] == 0) {
            queue[size++] = target;
          }
        }
      }
    }
    return size == live.cardinality() ? most : -1;
  }

  boolean isLive(int state) {
    return live.get(state);
  }

  int live() {
    return live.cardinality();
  }

  /** Characters of the shortest text, -1 where there is none. */
  int shortest() {
    return shortest;
  }

  boolean finite() {
    return longest >= 0;
  }

  /** Characters of the longest text, where they are bounded. */
  int longest() {
    return longest;
  }
}
