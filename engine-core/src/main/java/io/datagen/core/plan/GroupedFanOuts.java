package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.relationship.FanOutClass;
import io.datagen.core.relationship.FanOutCounts;
import io.datagen.core.relationship.GroupedFanOut;
import io.datagen.core.relationship.HistogramFanOut;
import io.datagen.core.relationship.RowOrder;
import io.datagen.core.relationship.Shares;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fan-outs that go by values of rows: {@code where} and {@code parent_weight}. Rows are grouped in
 * memory, and each group of children is shared out to one of parents.
 */
final class GroupedFanOuts {
  /** Different values by which rows are grouped. */
  private static final int MOST_VALUES = 4096;

  /** Values of which it is told one by one that bounds can't hold for them. */
  private static final int MOST_TOLD = 5;

  /** Different numbers of children that weights may lead to. */
  private static final int MOST_COUNTS = 1 << 16;

  private final Relationship relationship;
  private final Table parent;
  private final Table child;
  private final FanOutBounds asked;
  private final Streams streams;
  private final Faults faults;
  private int told;

  /**
   * For one relationship.
   *
   * @param asked the bounds as declared
   */
  GroupedFanOuts(
      Relationship relationship,
      Table parent,
      Table child,
      FanOutBounds asked,
      Streams streams,
      Faults faults) {
    this.relationship = relationship;
    this.parent = parent;
    this.child = child;
    this.asked = asked;
    this.streams = streams;
    this.faults = faults;
  }

  /** Tells that the bounds can't hold for a group, and which ones can. */
  interface Infeasible {
    void tell(String group, long parents, long linked, FanOutBounds nearest);
  }

  /** Whether the rows can be held; a fault where not. */
  private boolean fits(String key, Table table) {
    if (table.rows() <= RowScan.MOST_ROWS) {
      return true;
    }
    fault(
        key,
        "takes the rows of '"
            + table.name()
            + "' in memory, at most "
            + RowScan.MOST_ROWS
            + ", and there are "
            + table.rows());
    return false;
  }

  private void fault(String key, String message) {
    new Section(relationship.node(), faults).fault(key, message);
  }

  /** Children and parents that agree; empty where a fault has been told. */
  Optional<GroupedFanOut> where(
      ProgramCompiler programs, CellResolver cells, Infeasible infeasible) {
    if (!fits("where", parent) || !fits("where", child)) {
      return Optional.empty();
    }
    List<String> above = List.copyOf(relationship.sharing().where().keySet());
    List<String> below = List.copyOf(relationship.sharing().where().values());
    List<ValueType> types =
        above.stream().map(c -> cells.resolve(parent, c).orElseThrow().type()).toList();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] parentGroups = new RowScan(programs, parent).groups(above, types, numbers, MOST_VALUES);
    int[] childGroups = new RowScan(programs, child).groups(below, types, numbers, MOST_VALUES);
    if (numbers.size() >= MOST_VALUES) {
      fault("where", "is for columns of few different values, and these have over 4095");
      return Optional.empty();
    }
    long[] parentStarts = starts(parentGroups, numbers.size());
    long[] childStarts = starts(childGroups, numbers.size());
    long[] orphans = orphans(childStarts);
    List<HistogramFanOut> groups = new ArrayList<>();
    int g = 0;
    for (String value : numbers.keySet()) {
      long parents = parentStarts[g + 1] - parentStarts[g];
      long children = childStarts[g + 1] - childStarts[g];
      groups.add(
          group(label(above, value), value, parents, children, children - orphans[g], infeasible));
      g++;
    }
    if (told > MOST_TOLD) {
      objected(relationship.describe() + ": the same of " + (told - MOST_TOLD) + " more values");
    }
    return Optional.of(
        new GroupedFanOut(
            RowOrder.grouped(parentGroups, parentStarts),
            parentStarts,
            RowOrder.grouped(childGroups, childStarts),
            childStarts,
            groups));
  }

  private static String label(List<String> columns, String value) {
    String[] values = value.split("\0", -1);
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      pairs.add(columns.get(i) + " = " + values[i]);
    }
    return " where " + String.join(", ", pairs);
  }

  private HistogramFanOut group(
      String label, String name, long parents, long children, long linked, Infeasible infeasible) {
    Stream keys = streams.relationship(relationship, "group " + name);
    if (parents == 0) {
      if (linked > 0 && ++told <= MOST_TOLD) {
        objected(
            relationship.describe()
                + label
                + ": "
                + linked
                + (linked == 1 ? " child" : " children")
                + " and no parent");
      }
      return HistogramFanOut.shuffled(keys, 0, children, new FanOutCounts(List.of(), null));
    }
    FanOutBounds bounds = asked.nearest(parents, linked);
    if (!bounds.equals(asked) && ++told <= MOST_TOLD) {
      infeasible.tell(label, parents, linked, bounds);
    }
    return HistogramFanOut.shuffled(
        keys, parents, children, counts(label, parents, linked, bounds));
  }

  /** A fault, or a warning that children have no parent, or other bounds hold. */
  private void objected(String message) {
    if (relationship.strict()) {
      fault("where", message);
    } else {
      faults.warn(relationship.node(), message + ", so bounds are widened or keys null");
    }
  }

  private FanOutCounts counts(String label, long parents, long linked, FanOutBounds bounds) {
    boolean bounded = bounds.max() != Long.MAX_VALUE;
    return new FanOutShape(relationship, faults)
        .counts(label, parents, linked, bounds.min(), bounded ? bounds.max() : null);
  }

  /** How many children of each group have no parent: their share, exact in all. */
  private long[] orphans(long[] starts) {
    int groups = starts.length - 1;
    long children = starts[groups];
    long total = children - FanOutBounds.withParent(children, relationship.nullProbability());
    double[] weights = new double[groups];
    long[] sizes = new long[groups];
    for (int g = 0; g < groups; g++) {
      sizes[g] = starts[g + 1] - starts[g];
      weights[g] = sizes[g];
    }
    long[] shares = Shares.of(total, weights, new long[groups], sizes);
    return shares == null ? new long[groups] : shares;
  }

  private static long[] starts(int[] groups, int count) {
    long[] starts = new long[count + 1];
    for (int group : groups) {
      starts[group + 1]++;
    }
    for (int g = 0; g < count; g++) {
      starts[g + 1] += starts[g];
    }
    return starts;
  }

  /** Children in proportion to weights; empty where a fault has been told. */
  Optional<GroupedFanOut> weighted(
      ProgramCompiler programs, GroupingColumns grouping, FanOutBounds bounds, long linked) {
    if (!fits("parent_weight", parent)) {
      return Optional.empty();
    }
    var typed = grouping.weight(relationship, parent).orElseThrow();
    double[] weights =
        new RowScan(programs, parent)
            .numbers(typed, role -> streams.relationship(relationship, "weight " + role));
    for (int row = 0; row < weights.length; row++) {
      if (!(weights[row] >= 0 && weights[row] < Double.POSITIVE_INFINITY)) {
        fault(
            "parent_weight",
            "must be a number from 0 on, and row "
                + row
                + " of '"
                + parent.name()
                + "' has "
                + (Double.isNaN(weights[row]) ? "none" : String.valueOf(weights[row])));
        return Optional.empty();
      }
    }
    double[] values = Arrays.stream(weights).distinct().limit(MOST_VALUES + 1L).sorted().toArray();
    return values.length <= MOST_VALUES
        ? byValue(weights, values, bounds, linked)
        : oneByOne(weights, bounds, linked);
  }

  /** Parents of one weight share what is theirs as the distribution has it. */
  private Optional<GroupedFanOut> byValue(
      double[] weights, double[] values, FanOutBounds bounds, long linked) {
    int[] groups = new int[weights.length];
    for (int row = 0; row < groups.length; row++) {
      groups[row] = Arrays.binarySearch(values, weights[row]);
    }
    long[] starts = starts(groups, values.length);
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
    for (int g = 0; g < values.length; g++) {
      counts.add(counts(" of weight " + values[g], starts[g + 1] - starts[g], shares[g], bounds));
    }
    return Optional.of(grouped(groups, starts, shares, counts));
  }

  /** Each parent has its share, rounded. */
  private Optional<GroupedFanOut> oneByOne(double[] weights, FanOutBounds bounds, long linked) {
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
    long[] starts = starts(groups, counts.length);
    long[] sums = new long[counts.length];
    List<FanOutCounts> classes = new ArrayList<>();
    for (int g = 0; g < counts.length; g++) {
      long parents = starts[g + 1] - starts[g];
      sums[g] = parents * counts[g];
      classes.add(new FanOutCounts(List.of(new FanOutClass(counts[g], parents)), null));
    }
    return Optional.of(grouped(groups, starts, sums, classes));
  }

  private long @Nullable [] shares(long linked, double[] weights, long[] low, long[] high) {
    long[] shares = Shares.of(linked, weights, low, high);
    if (shares == null) {
      fault(
          "parent_weight",
          "leaves no room: "
              + linked
              + " children don't fit the parents with a weight above 0, within the bounds");
    }
    return shares;
  }

  /** Children laid out group by group, those without a parent last. */
  private GroupedFanOut grouped(
      int[] groups, long[] starts, long[] children, List<FanOutCounts> counts) {
    int size = children.length;
    long[] parentStarts = Arrays.copyOf(starts, size + 2);
    parentStarts[size + 1] = starts[size];
    long[] childStarts = new long[size + 2];
    List<HistogramFanOut> fanOuts = new ArrayList<>();
    for (int g = 0; g < size; g++) {
      childStarts[g + 1] = childStarts[g] + children[g];
      fanOuts.add(
          HistogramFanOut.clustered(
              streams.relationship(relationship, "weight").draw(g),
              starts[g + 1] - starts[g],
              children[g],
              counts.get(g)));
    }
    childStarts[size + 1] = child.rows();
    fanOuts.add(
        HistogramFanOut.clustered(
            streams.relationship(relationship, "weight").draw(size),
            0,
            child.rows() - childStarts[size],
            new FanOutCounts(Collections.emptyList(), null)));
    RowOrder order =
        relationship.sharing().clustered() || child.rows() == 0
            ? RowOrder.asTheyAre()
            : RowOrder.of(
                Permutation.of(streams.relationship(relationship, "fan-out"), child.rows()));
    return new GroupedFanOut(
        RowOrder.grouped(groups, starts), parentStarts, order, childStarts, fanOuts);
  }
}
