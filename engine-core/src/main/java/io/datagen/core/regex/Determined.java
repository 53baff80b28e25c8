package io.datagen.core.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The same texts by an automaton in which each has exactly one path (Rabin and Scott, "Finite
 * Automata and Their Decision Problems", 1959), so that counting paths counts texts. State 0 is the
 * first.
 */
final class Determined {
  private static final int MOST_STATES = 20_000;

  /** On to a state by any of some characters; those of one state don't overlap. */
  record Move(Letters letters, int target) {}

  private final Automaton automaton;

  /** The first characters of the intervals within which the pattern tells none apart; an end. */
  private final int[] intervals;

  private final Map<BitSet, Integer> numbers = new HashMap<>();
  private final List<List<Move>> moves = new ArrayList<>();
  private final BitSet accepting = new BitSet();
  private final List<BitSet> sets = new ArrayList<>();

  private Determined(Automaton automaton) {
    this.automaton = automaton;
    TreeSet<Integer> starts = new TreeSet<>();
    for (int i = 0; i < automaton.size(); i++) {
      if (automaton.state(i) instanceof Automaton.Step step) {
        for (int[] pair : step.letters().pairs()) {
          starts.add(pair[0]);
          starts.add(pair[1] + 1);
        }
      }
    }
    intervals = starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Builds it.
   *
   * @throws PatternMistake where it would be too large
   */
  static Determined of(Automaton automaton) throws PatternMistake {
    Determined made = new Determined(automaton);
    BitSet seed = new BitSet();
    seed.set(automaton.first());
    // Only in the first state nothing has been read yet, and only there '^' lets through.
    made.number(made.closure(seed, true, false), made.closure(seed, true, true));
    for (int state = 0; state < made.sets.size(); state++) {
      made.moves.add(made.movesOf(made.sets.get(state)));
    }
    return made;
  }

  int size() {
    return moves.size();
  }

  boolean accepts(int state) {
    return accepting.get(state);
  }

  List<Move> moves(int state) {
    return moves.get(state);
  }

  private int number(BitSet set, BitSet atEnd) throws PatternMistake {
    Integer known = numbers.get(set);
    if (known != null) {
      return known;
    }
    int number = sets.size();
    if (number >= MOST_STATES) {
      throw new PatternMistake(
          0,
          "is too entangled: more than " + MOST_STATES + " states; make its options differ early");
    }
    numbers.put(set, number);
    sets.add(set);
    accepting.set(
        number, atEnd.stream().anyMatch(s -> automaton.state(s) instanceof Automaton.Accept));
    return number;
  }

  private BitSet closure(BitSet from, boolean start, boolean end) {
    BitSet closure = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    from.stream().forEach(open::add);
    while (!open.isEmpty()) {
      int state = open.remove();
      if (closure.get(state)) {
        continue;
      }
      closure.set(state);
      if (automaton.state(state) instanceof Automaton.Split split) {
        Arrays.stream(split.next()).forEach(open::add);
      } else if (automaton.state(state) instanceof Automaton.Edge edge
          && (edge.start() ? start : end)) {
        open.add(edge.next());
      }
    }
    return closure;
  }

  private List<Move> movesOf(BitSet set) throws PatternMistake {
    BitSet[] next = new BitSet[intervals.length];
    set.stream()
        .mapToObj(automaton::state)
        .filter(Automaton.Step.class::isInstance)
        .map(Automaton.Step.class::cast)
        .forEach(step -> add(step, next));
    Map<Integer, Letters> byTarget = new LinkedHashMap<>();
    for (int i = 0; i < next.length; i++) {
      if (next[i] != null) {
        BitSet closure = closure(next[i], false, false);
        int target = number(closure, closure(next[i], false, true));
        Letters letters = Letters.range(intervals[i], intervals[i + 1] - 1);
        byTarget.merge(target, letters, Letters::or);
      }
    }
    List<Move> made = new ArrayList<>();
    byTarget.forEach((target, letters) -> made.add(new Move(letters, target)));
    return List.copyOf(made);
  }

  private void add(Automaton.Step step, BitSet[] next) {
    for (int[] pair : step.letters().pairs()) {
      int i = Arrays.binarySearch(intervals, pair[0]);
      for (; intervals[i] <= pair[1]; i++) {
        if (next[i] == null) {
          next[i] = new BitSet();
        }
        next[i].set(step.next());
      }
    }
  }
}
