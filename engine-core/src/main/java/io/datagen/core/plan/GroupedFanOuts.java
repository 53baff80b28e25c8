package io.datagen.core.plan;

import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.relationship.FanOutCounts;
import io.datagen.core.relationship.GroupedFanOut;
import io.datagen.core.relationship.HistogramFanOut;
import io.datagen.core.relationship.Shares;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fan-outs that go by values of rows: {@code where}, {@code parent_weight} and a polymorphic
 * relationship's types. Rows are grouped in memory, and each group of children is shared out to one
 * of parents.
 */
final class GroupedFanOuts {
  /** Groups of which it is told one by one that bounds can't hold for them. */
  private static final int MOST_TOLD = 5;

  private final Relationship relationship;
  private final Table child;
  private final FanOutBounds asked;
  private final ParentWeights parentWeights;
  private final Infeasible infeasible;
  private final Streams streams;
  private final Faults faults;
  private int told;

  /**
   * For one relationship.
   *
   * @param asked the bounds as declared
   * @param infeasible told of where they can't hold
   */
  GroupedFanOuts(
      Relationship relationship,
      Table parent,
      Table child,
      FanOutBounds asked,
      Infeasible infeasible,
      Streams streams,
      Faults faults) {
    this.relationship = relationship;
    this.child = child;
    this.asked = asked;
    this.parentWeights = new ParentWeights(relationship, parent, streams, faults);
    this.infeasible = infeasible;
    this.streams = streams;
    this.faults = faults;
  }

  private void fault(String key, String message) {
    new Section(relationship.node(), faults).fault(key, message);
  }

  /** Weights alone, over all rows; empty where a fault has been told. */
  Optional<GroupedFanOut> weighted(ProgramCompiler programs, GroupingColumns grouping) {
    long linked = FanOutBounds.withParent(child.rows(), relationship.nullProbability());
    return parentWeights
        .of(programs, grouping)
        .flatMap(
            weights ->
                new WeightedFanOuts(
                        relationship, "", role -> streams.relationship(relationship, role), faults)
                    .of(weights, bounds("", weights, linked), linked, child.rows()));
  }

  /**
   * Children and parents that agree; empty where a fault has been told.
   *
   * @param groups who agrees with whom
   */
  Optional<GroupedFanOut> agreeing(
      ValueGroups groups, ProgramCompiler programs, GroupingColumns grouping) {
    Optional<double[]> weights =
        relationship.sharing().weight().isPresent()
            ? parentWeights.of(programs, grouping)
            : Optional.empty();
    if (relationship.sharing().weight().isPresent() && weights.isEmpty()) {
      return Optional.empty();
    }
    long[] orphans = orphans(groups);
    List<FanOut> fanOuts = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Optional<FanOut> fanOut =
          fanOut(groups, g, groups.children(g) - orphans[g], weights.orElse(null));
      if (fanOut.isEmpty()) {
        return Optional.empty();
      }
      fanOuts.add(fanOut.get());
    }
    if (told > MOST_TOLD) {
      objected(
          relationship.describe() + ": the same of " + (told - MOST_TOLD) + " more values",
          "bounds are widened or keys null");
    }
    return Optional.of(
        new GroupedFanOut(
            groups.parentOrder(),
            groups.parentStarts(),
            groups.childOrder(),
            groups.childStarts(),
            fanOuts));
  }

  private Optional<FanOut> fanOut(
      ValueGroups groups, int group, long linked, double @Nullable [] weights) {
    long parents = groups.parents(group);
    long children = groups.children(group);
    String label = groups.labels().get(group);
    String role = "group " + groups.names().get(group);
    Stream keys = streams.relationship(relationship, role);
    if (parents == 0) {
      if (linked > 0 && !groups.isOthers(group) && ++told <= MOST_TOLD) {
        objected(
            relationship.describe()
                + label
                + ": "
                + Counted.of(linked, "child", "children")
                + " and no parent",
            linked == 1 ? "its key is null" : "their keys are null");
      }
      return Optional.of(
          HistogramFanOut.shuffled(keys, 0, children, new FanOutCounts(List.of(), null)));
    }
    if (weights != null) {
      double[] own = weightsOf(groups, group, weights);
      return new WeightedFanOuts(
              relationship,
              label,
              part -> streams.relationship(relationship, role + "\0" + part),
              faults)
          .of(own, bounds(label, own, linked), linked, children)
          .map(f -> f);
    }
    FanOutBounds bounds = bounds(label, parents, parents, linked);
    boolean bounded = bounds.max() != Long.MAX_VALUE;
    FanOutCounts counts =
        new FanOutShape(relationship, faults)
            .counts(label, parents, linked, bounds.min(), bounded ? bounds.max() : null);
    return Optional.of(HistogramFanOut.shuffled(keys, parents, children, counts));
  }

  private FanOutBounds bounds(String label, double[] weights, long linked) {
    long weighty = Arrays.stream(weights).filter(w -> w > 0).count();
    return bounds(label, weights.length, weighty, linked);
  }

  /** The bounds in force: the declared ones, or the nearest that can hold, of which it is told. */
  private FanOutBounds bounds(String label, long parents, long weighty, long linked) {
    FanOutBounds bounds = asked.nearest(parents, linked);
    if (weighty > 0 && weighty < parents) {
      // Parents without a weight get no more than the least, the others all the rest.
      long rest = linked - (parents - weighty) * bounds.min();
      bounds = new FanOutBounds(bounds.min(), bounds.nearest(weighty, rest).max());
    }
    if (!bounds.equals(asked) && ++told <= MOST_TOLD) {
      infeasible.tell(label, parents, weighty, linked, bounds);
    }
    return bounds;
  }

  /** The weights of a group's parents, in their order. */
  static double[] weightsOf(ValueGroups groups, int group, double[] all) {
    double[] weights = new double[(int) groups.parents(group)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = all[(int) groups.parentOrder().row(groups.parentStarts()[group] + i)];
    }
    return weights;
  }

  /** A fault, or a warning that children have no parent, or other bounds hold. */
  private void objected(String message, String effect) {
    if (relationship.strict()) {
      fault(relationship.sharing().where().isEmpty() ? "parent_table" : "where", message);
    } else {
      faults.warn(relationship.node(), message + ", so " + effect);
    }
  }

  /** How many children of each group have no parent: their share, exact in all of a block. */
  private long[] orphans(ValueGroups groups) {
    long[] orphans = new long[groups.size()];
    Map<Integer, List<Integer>> blocks = new TreeMap<>();
    for (int g = 0; g < groups.size(); g++) {
      if (!groups.isOthers(g)) {
        blocks.computeIfAbsent(groups.blocks()[g], block -> new ArrayList<>()).add(g);
      }
    }
    for (List<Integer> block : blocks.values()) {
      long[] sizes = block.stream().mapToLong(groups::children).toArray();
      long children = Arrays.stream(sizes).sum();
      long total = children - FanOutBounds.withParent(children, relationship.nullProbability());
      double[] weights = Arrays.stream(sizes).asDoubleStream().toArray();
      long[] shares = Shares.of(total, weights, new long[sizes.length], sizes);
      for (int i = 0; shares != null && i < sizes.length; i++) {
        orphans[block.get(i)] = shares[i];
      }
    }
    return orphans;
  }
}
