package io.datagen.core.regex;

import io.datagen.core.seed.Permutation;
import java.math.BigInteger;
import java.util.List;

/**
 * How many places, at most 2^62, a graph's nodes have for their texts: all of them where they fit.
 * Where they don't, a place stands for several texts, the same number of them for every text within
 * some 2^-40, and a further draw spreads those that a move hands on over the places of its target.
 */
final class Allotment {
  private static final BigInteger MOST = BigInteger.valueOf(Permutation.MAX_SIZE);

  /** Fewer places than this are too coarse for shares: there the draw comes. */
  private static final BigInteger FEW = BigInteger.ONE.shiftLeft(40);

  private final List<WordGraph.Node> nodes;

  /** Places of a node. */
  private final long[] places;

  /** Whether the empty rest of a text has one of them. */
  private final boolean[] ends;

  /** Of each move, for each of its characters. */
  private final long[][] shares;

  private Allotment(List<WordGraph.Node> nodes) {
    this.nodes = nodes;
    places = new long[nodes.size()];
    ends = new boolean[nodes.size()];
    shares = new long[nodes.size()][];
  }

  static Allotment of(WordGraph graph) {
    Allotment made = new Allotment(graph.nodes());
    BigInteger[] wanted = made.wanted();
    for (int i = wanted.length - 1; i >= 0; i--) {
      made.allot(i, wanted[i]);
    }
    return made;
  }

  long places(int node) {
    return places[node];
  }

  boolean ends(int node) {
    return ends[node];
  }

  long share(int node, int move) {
    return shares[node][move];
  }

  /** How many places each node could use: as many as the moves into it hand on, or all anew. */
  private BigInteger[] wanted() {
    BigInteger[] wanted = new BigInteger[nodes.size()];
    java.util.Arrays.fill(wanted, BigInteger.ZERO);
    wanted[0] = MOST.min(nodes.get(0).count());
    for (int i = 0; i < wanted.length; i++) {
      WordGraph.Node node = nodes.get(i);
      if (wanted[i].compareTo(FEW) < 0) {
        wanted[i] = MOST.min(node.count());
      }
      for (Determined.Move move : node.moves()) {
        BigInteger[] exact =
            wanted[i].multiply(nodes.get(move.target()).count()).divideAndRemainder(node.count());
        BigInteger need = exact[0].add(BigInteger.valueOf(exact[1].signum()));
        wanted[move.target()] = wanted[move.target()].max(need);
      }
    }
    return wanted;
  }

  private void allot(int i, BigInteger wanted) {
    WordGraph.Node node = nodes.get(i);
    BigInteger all = wanted.min(node.count());
    for (Determined.Move move : node.moves()) {
      BigInteger most = BigInteger.valueOf(places[move.target()]).multiply(node.count());
      all = all.min(most.divide(nodes.get(move.target()).count()));
    }
    ends[i] = node.accepts() && all.equals(node.count());
    long sum = ends[i] ? 1 : 0;
    shares[i] = new long[node.moves().size()];
    for (int m = 0; m < shares[i].length; m++) {
      Determined.Move move = node.moves().get(m);
      BigInteger count = nodes.get(move.target()).count();
      shares[i][m] = all.multiply(count).divide(node.count()).longValueExact();
      sum += shares[i][m] * move.letters().size();
    }
    places[i] = sum;
  }
}
