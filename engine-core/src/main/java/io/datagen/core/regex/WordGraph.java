package io.datagen.core.regex;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern's texts as a graph without circles, and how many there are from each node on: the
 * automaton itself where its texts are few and of the right lengths, else a copy of it for every
 * number of characters read. Nodes stand before those that they lead to; node 0 is the first.
 */
final class WordGraph {
  /** Nodes times the longest text: a bound of the counts' digits in memory. */
  private static final long MOST_WORK = 1L << 24;

  /** A node: whether a text may end here, how it goes on, and how many texts begin here. */
  record Node(boolean accepts, List<Determined.Move> moves, BigInteger count) {}

  private final List<Node> nodes;
  private final int shortest;
  private final int longest;

  private WordGraph(List<Node> nodes) {
    this.nodes = nodes;
    int[] least = new int[nodes.size()];
    int[] most = new int[nodes.size()];
    for (int i = nodes.size() - 1; i >= 0; i--) {
      least[i] = nodes.get(i).accepts() ? 0 : Integer.MAX_VALUE;
      for (Determined.Move move : nodes.get(i).moves()) {
        least[i] = Math.min(least[i], least[move.target()] + 1);
        most[i] = Math.max(most[i], most[move.target()] + 1);
      }
    }
    shortest = least[0];
    longest = most[0];
  }

  /**
   * Of the texts with {@code least} to {@code most} characters.
   *
   * @throws PatternMistake where there is none, or the graph would be too large
   */
  static WordGraph of(Determined automaton, int least, int most) throws PatternMistake {
    Lengths lengths = Lengths.of(automaton);
    if (lengths.shortest() < 0) {
      throw new PatternMistake(0, "no text matches it");
    }
    boolean whole = lengths.finite() && lengths.longest() <= most && lengths.shortest() >= least;
    int layers = whole ? 1 : Math.min(most, lengths.finite() ? lengths.longest() : most) + 1;
    int longest = whole ? lengths.longest() : layers - 1;
    if ((long) lengths.live() * layers * Math.max(1, longest) > MOST_WORK) {
      throw new PatternMistake(
          0, "is too large: state a smaller 'max_length', or make its repeats shorter");
    }
    Builder builder = new Builder(automaton, lengths, whole, least, most);
    int first = builder.node(0, 0);
    if (first < 0) {
      throw new PatternMistake(
          0,
          "no text that matches it has "
              + (most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most)
              + " characters; the shortest one has "
              + lengths.shortest());
    }
    return new WordGraph(builder.ordered());
  }

  List<Node> nodes() {
    return nodes;
  }

  /** How many texts there are. */
  BigInteger size() {
    return nodes.get(0).count();
  }

  /** Characters of the shortest text. */
  int shortest() {
    return shortest;
  }

  /** Characters of the longest text. */
  int longest() {
    return longest;
  }

  /** Makes nodes, each after all that it leads to. */
  private static final class Builder {
    private final Determined automaton;
    private final Lengths lengths;
    private final boolean whole;
    private final int least;
    private final int most;
    private final Map<Long, Integer> made = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    Builder(Determined automaton, Lengths lengths, boolean whole, int least, int most) {
      this.automaton = automaton;
      this.lengths = lengths;
      this.whole = whole;
      this.least = least;
      this.most = most;
    }

    /** The node of a state after so many characters, -1 where no text ends from there on. */
    int node(int state, int read) {
      long key = whole ? state : (long) read << 32 | state;
      Integer known = made.get(key);
      if (known != null) {
        return known;
      }
      boolean accepts = automaton.accepts(state) && (whole || read >= least);
      BigInteger count = accepts ? BigInteger.ONE : BigInteger.ZERO;
      List<Determined.Move> moves = new ArrayList<>();
      if (whole || read < most) {
        for (Determined.Move move : automaton.moves(state)) {
          int target = lengths.isLive(move.target()) ? node(move.target(), read + 1) : -1;
          if (target >= 0) {
            moves.add(new Determined.Move(move.letters(), target));
            BigInteger each = nodes.get(target).count();
            count = count.add(each.multiply(BigInteger.valueOf(move.letters().size())));
          }
        }
      }
      int number = -1;
      if (count.signum() > 0) {
        number = nodes.size();
        nodes.add(new Node(accepts, moves, count));
      }
      made.put(key, number);
      return number;
    }

    /** The nodes the other way round: the first one was made last. */
    List<Node> ordered() {
      int last = nodes.size() - 1;
      Node[] ordered = new Node[nodes.size()];
      for (int i = 0; i <= last; i++) {
        Node node = nodes.get(i);
        List<Determined.Move> moves =
            node.moves().stream()
                .map(m -> new Determined.Move(m.letters(), last - m.target()))
                .toList();
        ordered[last - i] = new Node(node.accepts(), moves, node.count());
      }
      return Arrays.asList(ordered);
    }
  }
}
