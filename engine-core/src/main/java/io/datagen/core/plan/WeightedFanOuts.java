package io.datagen.core.plan;

import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.relationship.FanOutClass;
import io.datagen.core.relationship.FanOutCounts;
import io.datagen.core.relationship.GroupedFanOut;
import io.datagen.core.relationship.HistogramFanOut;
import io.datagen.core.relationship.RowOrder;
import io.datagen.core.relationship.Shares;
import io.datagen.core.schema.Relationship;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fan-outs in proportion to weights of parents: those of one weight share what is theirs as the
 * distribution has it, or, where weights are too many, each parent gets its share.
 */
final class WeightedFanOuts {
  /** Different weights whose parents are shared out to together. */
  private static final int MOST_VALUES = 4096;

  /** Different numbers of children that weights may lead to. */
  private static final int MOST_COUNTS = 1 << 16;

  private final Relationship relationship;
  private final String label;
  private final Function<String, Stream> streams;
  private final Faults faults;

  /**
   * Of a relationship or a group of its rows.
   *
   * @param label which group, for messages
   * @param streams its own, by role
   */
  WeightedFanOuts(
      Relationship relationship, String label, Function<String, Stream> streams, Faults faults) {
    this.relationship = relationship;
    this.label = label;
    this.streams = streams;
    this.faults = faults;
  }

  private void fault(String key, String message) {
    new Section(relationship.node(), faults).fault(key, message);
  }

  /**
   * Children in proportion to weights; empty where a fault has been told.
   *
   * @param weights of the parents
   * @param linked those of the children that have a parent
   */
  Optional<GroupedFanOut> of(double[] weights, FanOutBounds bounds, long linked, long children) {
    double[] values = Arrays.stream(weights).distinct().limit(MOST_VALUES + 1L).sorted().toArray();
    return values.length <= MOST_VALUES
        ? byValue(weights, values, bounds, linked, children)
        : oneByOne(weights, bounds, linked, children);
  }

  /** Parents of one weight share what is theirs as the distribution has it. */
  private Optional<GroupedFanOut> byValue(
      double[] weights, double[] values, FanOutBounds bounds, long linked, long children) {
    int[] groups = new int[weights.length];
    for (int row = 0; row < groups.length; row++) {
      groups[row] = Arrays.binarySearch(values, weights[row]);
    }
    long[] starts = ValueGroups.starts(groups, values.length);
    double[] sums = new double[values.length];
    long[] low = new long[values.length];
    long[] high = new long[values.length];
    for (int g = 0; g < values.length; g++) {
      long parents = starts[g + 1] - starts[g];
      sums[g] = values[g] * parents;
      low[g] = Math.multiplyExact(parents, bounds.min());
      high[g] = bounds.max() > linked / parents ? linked : parents * bounds.max();
    }
    long[] shares = shares(linked, sums, low, high);
    if (shares == null) {
      return Optional.empty();
    }
    List<FanOutCounts> counts = new ArrayList<>();
    boolean bounded = bounds.max() != Long.MAX_VALUE;
    for (int g = 0; g < values.length; g++) {
      counts.add(
          new FanOutShape(relationship, faults)
              .counts(
                  label + " of weight " + values[g],
                  starts[g + 1] - starts[g],
                  shares[g],
                  bounds.min(),
                  bounded ? bounds.max() : null));
    }
    return Optional.of(grouped(groups, starts, shares, counts, children));
  }

  /** Each parent has its share, rounded. */
  private Optional<GroupedFanOut> oneByOne(
      double[] weights, FanOutBounds bounds, long linked, long children) {
    if (relationship.sharing().distribution().isPresent()) {
      fault(
          "distribution",
          "has no say where 'parent_weight' has over "
              + MOST_VALUES
              + " different values: each parent gets its share");
      return Optional.empty();
    }
    long[] low = new long[weights.length];
    long[] high = new long[weights.length];
    Arrays.fill(low, bounds.min());
    Arrays.fill(high, Math.min(bounds.max(), linked));
    long[] shares = shares(linked, weights, low, high);
    if (shares == null) {
      return Optional.empty();
    }
    long[] counts = Arrays.stream(shares).distinct().sorted().toArray();
    if (counts.length > MOST_COUNTS) {
      fault("parent_weight", "leads to over " + MOST_COUNTS + " different numbers of children");
      return Optional.empty();
    }
    int[] groups = new int[weights.length];
    for (int row = 0; row < groups.length; row++) {
      groups[row] = Arrays.binarySearch(counts, shares[row]);
    }
    long[] starts = ValueGroups.starts(groups, counts.length);
    long[] sums = new long[counts.length];
    List<FanOutCounts> classes = new ArrayList<>();
    for (int g = 0; g < counts.length; g++) {
      long parents = starts[g + 1] - starts[g];
      sums[g] = parents * counts[g];
      classes.add(new FanOutCounts(List.of(new FanOutClass(counts[g], parents)), null));
    }
    return Optional.of(grouped(groups, starts, sums, classes, children));
  }

  private long @Nullable [] shares(long linked, double[] weights, long[] low, long[] high) {
    long[] shares = Shares.of(linked, weights, low, high);
    if (shares == null) {
      fault(
          "parent_weight",
          "is 0 of every parent"
              + label
              + ", and "
              + Counted.of(linked, "child has", "children have")
              + " to have one");
    }
    return shares;
  }

  /** Children laid out group by group, those without a parent last. */
  private GroupedFanOut grouped(
      int[] groups, long[] starts, long[] linked, List<FanOutCounts> counts, long children) {
    int size = linked.length;
    long[] parentStarts = Arrays.copyOf(starts, size + 2);
    parentStarts[size + 1] = starts[size];
    long[] childStarts = new long[size + 2];
    List<HistogramFanOut> fanOuts = new ArrayList<>();
    Stream keys = streams.apply("weight");
    for (int g = 0; g < size; g++) {
      childStarts[g + 1] = childStarts[g] + linked[g];
      fanOuts.add(
          HistogramFanOut.clustered(
              keys.draw(g), starts[g + 1] - starts[g], linked[g], counts.get(g)));
    }
    childStarts[size + 1] = children;
    fanOuts.add(
        HistogramFanOut.clustered(
            keys.draw(size),
            0,
            children - childStarts[size],
            new FanOutCounts(Collections.emptyList(), null)));
    RowOrder order =
        relationship.sharing().clustered() || children == 0
            ? RowOrder.asTheyAre()
            : RowOrder.of(Permutation.of(streams.apply("fan-out"), children));
    return new GroupedFanOut(
        RowOrder.grouped(groups, starts), parentStarts, order, childStarts, fanOuts);
  }
}
