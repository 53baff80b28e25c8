package io.datagen.core.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a graph out as arrays. Steps that must follow each other are joined while their labels stay
 * few and short: four digits are two or three steps, and literals none of their own.
 */
final class WordTableBuilder {
  private static final int MOST_LABELS = 1 << 10;

  /** A step as it grows. */
  private record Step(
      List<Letters> letters, int size, int bytes, long share, int target, Thinning thinning) {}

  private final WordGraph graph;
  private final Allotment allotment;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final List<Integer> order = new ArrayList<>();
  private final List<List<Step>> steps = new ArrayList<>();
  private final Map<List<Letters>, Labels> labels = new HashMap<>();

  private WordTableBuilder(WordGraph graph, Allotment allotment) {
    this.graph = graph;
    this.allotment = allotment;
  }

  static WordTable build(WordGraph graph, Allotment allotment) {
    WordTableBuilder builder = new WordTableBuilder(graph, allotment);
    builder.number(0);
    for (int i = 0; i < builder.order.size(); i++) {
      List<Step> steps = builder.steps(builder.order.get(i));
      steps.forEach(step -> builder.number(step.target()));
      builder.steps.add(steps);
    }
    return builder.table();
  }

  /** A node's place in the table, or the end where the text must end there. */
  private int number(int node) {
    if (isEnd(node)) {
      return WordTable.END;
    }
    return numbers.computeIfAbsent(
        node,
        n -> {
          order.add(n);
          return order.size() - 1;
        });
  }

  private boolean isEnd(int node) {
    return node != 0 && graph.nodes().get(node).moves().isEmpty();
  }

  private List<Step> steps(int node) {
    List<Step> made = new ArrayList<>();
    List<Determined.Move> moves = graph.nodes().get(node).moves();
    for (int m = 0; m < moves.size(); m++) {
      if (allotment.share(node, m) > 0) {
        made.add(joined(step(node, m)));
      }
    }
    return made;
  }

  private Step step(int node, int move) {
    Determined.Move made = graph.nodes().get(node).moves().get(move);
    long share = allotment.share(node, move);
    return new Step(
        List.of(made.letters()),
        made.letters().size(),
        Labels.widest(made.letters()),
        share,
        made.target(),
        Thinning.of(share, allotment.places(made.target())));
  }

  private Step joined(Step step) {
    List<Determined.Move> moves = graph.nodes().get(step.target()).moves();
    if (allotment.ends(step.target()) || moves.size() != 1 || step.thinning().each() != 0) {
      return step;
    }
    Step next = step(step.target(), 0);
    long size = (long) step.size() * next.size();
    int bytes = step.bytes() + next.bytes();
    int most = Math.max(MOST_LABELS, Math.max(step.size(), next.size()));
    if (bytes > Labels.MOST_BYTES || size > most) {
      return step;
    }
    List<Letters> letters = new ArrayList<>(step.letters());
    letters.addAll(next.letters());
    return joined(
        new Step(
            List.copyOf(letters), (int) size, bytes, next.share(), next.target(), next.thinning()));
  }

  private WordTable table() {
    WordTable table =
        new WordTable(order.size(), steps.stream().mapToInt(List::size).sum(), mostSpreads());
    int at = 0;
    for (int node = 0; node < order.size(); node++) {
      boolean ends = allotment.ends(order.get(node));
      table.ends[node] = (byte) (ends ? 1 : 0);
      table.firsts[node] = at;
      long start = ends ? 1 : 0;
      for (Step step : steps.get(node)) {
        table.starts[at] = start;
        table.shares[at] = step.share();
        table.reciprocals[at] = reciprocal(step.share());
        table.labels[at] = labels.computeIfAbsent(step.letters(), Labels::of);
        table.targets[at] = number(step.target());
        table.thinnings[at] = step.thinning();
        start += step.size() * step.share();
        at++;
      }
    }
    table.firsts[order.size()] = at;
    return table;
  }

  private int mostSpreads() {
    int[] most = new int[graph.nodes().size()];
    for (int node = most.length - 1; node >= 0; node--) {
      Integer number = numbers.get(node);
      for (Step step : number == null ? List.<Step>of() : steps.get(number)) {
        int own = step.thinning().each() == 0 ? 0 : 1;
        most[node] = Math.max(most[node], own + most[step.target()]);
      }
    }
    return most[0];
  }

  /** 2^64 / share, rounded down; of 1 the largest there is. */
  private static long reciprocal(long share) {
    return share == 1 ? -1 : Long.divideUnsigned(-share, share) + 1;
  }
}
