package io.datagen.core.plan;

import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.relationship.FanOutCounts;
import io.datagen.core.relationship.HierarchyFanOut;
import io.datagen.core.relationship.HierarchyLevels;
import io.datagen.core.relationship.HistogramFanOut;
import io.datagen.core.relationship.RowOrder;
import io.datagen.core.relationship.Shares;
import io.datagen.core.schema.Hierarchy;
import io.datagen.core.schema.Relationship;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Plans one forest: its levels, and the children of each. */
final class Forest {
  private final Relationship relationship;
  private final Hierarchy hierarchy;
  private final long stated;
  private final Streams streams;
  private final Infeasible infeasible;
  private final Faults faults;

  /**
   * Forests of one relationship.
   *
   * @param stated the most children that a parent may have, {@link Long#MAX_VALUE} for any number
   * @param infeasible told of bounds that can't hold
   */
  Forest(
      Relationship relationship,
      Hierarchy hierarchy,
      long stated,
      Streams streams,
      Infeasible infeasible,
      Faults faults) {
    this.relationship = relationship;
    this.hierarchy = hierarchy;
    this.stated = stated;
    this.streams = streams;
    this.infeasible = infeasible;
    this.faults = faults;
  }

  private Stream stream(String role) {
    return streams.relationship(relationship, role);
  }

  /**
   * A forest whose rows are all alike.
   *
   * @param role what its draws are keyed by, empty where it is the only one
   * @param label which rows these are, for messages
   */
  HierarchyFanOut of(String role, String label, long rows, long roots) {
    long depth = hierarchy.maxDepth() < 0 ? Long.MAX_VALUE : hierarchy.maxDepth();
    long max = most(label, rows, roots, depth);
    long[] sizes = sizes(rows, roots, hierarchy.maxDepth(), max);
    boolean clustered = relationship.sharing().clustered();
    HierarchyFanOut.LevelFanOut levels =
        (level, parents, children) -> {
          FanOutCounts counts =
              new FanOutShape(relationship, faults).counts("", parents, children, 0, bound(max));
          Stream keys = stream(role + "level " + level);
          return clustered
              ? HistogramFanOut.clustered(keys, parents, children, counts)
              : HistogramFanOut.shuffled(keys, parents, children, counts);
        };
    return clustered
        ? HierarchyFanOut.of(RowOrder.asTheyAre(), sizes, levels)
        : HierarchyFanOut.of(stream(role + "levels"), sizes, levels);
  }

  private static @Nullable Long bound(long max) {
    return max == Long.MAX_VALUE ? null : (Long) max;
  }

  private static long[] sizes(long rows, long roots, long depth, long max) {
    return rows == 0
        ? new long[0]
        : HierarchyLevels.of(rows, Math.min(rows, roots), depth, Math.max(0, max));
  }

  /** The bound of a parent's children in force. */
  private long most(String label, long rows, long roots, long depth) {
    BigInteger capacity = HierarchyLevels.capacity(roots, depth, stated);
    if (capacity.compareTo(BigInteger.valueOf(rows)) >= 0) {
      return stated;
    }
    long needed = HierarchyLevels.leastMaxChildren(rows, roots, depth);
    String message =
        rows
            + " rows"
            + label
            + " don't fit below "
            + Counted.of(roots, "root", "roots")
            + " with up to "
            + stated
            + " children each and "
            + (hierarchy.maxDepth() < 0
                ? "at most " + (HierarchyLevels.MOST - 1) + " levels"
                : "a max_depth of " + hierarchy.maxDepth())
            + ", which hold "
            + capacity
            + "; max_children must be at least "
            + needed;
    infeasible.tellOfMore(message);
    return needed;
  }

  /** A forest whose rows attract children by their weights; those of none are leaves. */
  HierarchyFanOut of(String role, String label, long roots, double[] weights) {
    int rows = weights.length;
    long weighty = Arrays.stream(weights).filter(w -> w > 0).count();
    if (weighty == 0 && rows > roots) {
      new Section(relationship.node(), faults)
          .fault(
              "parent_weight",
              "is 0 of all rows"
                  + label
                  + ", and "
                  + Counted.of(rows - roots, "row has", "rows have")
                  + " to have a parent");
      return HierarchyFanOut.of(RowOrder.asTheyAre(), new long[] {rows}, Forest::none);
    }
    // A level but the last needs a row that may be a parent.
    long depth =
        Math.min(weighty, hierarchy.maxDepth() < 0 ? Long.MAX_VALUE : hierarchy.maxDepth());
    long max = most(label, rows, roots, depth);
    long[] sizes = sizes(rows, roots, hierarchy.maxDepth(), max);
    if (sizes.length - 1 > weighty) {
      sizes = sizes(rows, roots, weighty, max);
    }
    max = weightyMost(label, sizes, weighty, max);
    RowOrder order = order(role, sizes, weights, weighty, max);
    return HierarchyFanOut.of(order, sizes, level(role, label, order, sizes, weights, max));
  }

  private static FanOut none(int level, long parents, long children) {
    throw new IllegalStateException("no level below the roots");
  }

  /** The bound in force where only some rows may be parents. */
  private long weightyMost(String label, long[] sizes, long weighty, long max) {
    long rows = Arrays.stream(sizes).sum();
    if (sum(needed(sizes, max)) <= weighty) {
      return max;
    }
    long low = max;
    long high = rows;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (sum(needed(sizes, middle)) <= weighty) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    infeasible.tell(label, rows, weighty, rows - sizes[0], new FanOutBounds(0, low));
    return low;
  }

  private static long sum(long[] numbers) {
    return Arrays.stream(numbers).sum();
  }

  /** How many parents a level must have for the one below. */
  private static long[] needed(long[] sizes, long max) {
    long[] needed = new long[sizes.length];
    for (int level = 0; level < sizes.length - 1; level++) {
      needed[level] = (sizes[level + 1] - 1) / max + 1;
    }
    return needed;
  }

  /** Rows level by level, at random but for the rows without a weight: they leave room. */
  private RowOrder order(String role, long[] sizes, double[] weights, long weighty, long max) {
    Permutation shuffled = Permutation.of(stream(role + "levels"), weights.length);
    double[] bySize = Arrays.stream(sizes).asDoubleStream().toArray();
    long[] left = Shares.of(weighty, bySize, needed(sizes, max), sizes);
    if (left == null) {
      throw new IllegalStateException(weighty + " rows of a weight are more or fewer than fit");
    }
    long[] light = new long[sizes.length];
    Arrays.setAll(light, level -> sizes[level] - left[level]);
    int[] levels = new int[weights.length];
    int[] at = new int[2];
    for (int i = 0; i < weights.length; i++) {
      int row = (int) shuffled.inverse(i);
      int kind = weights[row] > 0 ? 0 : 1;
      long[] room = kind == 0 ? left : light;
      while (room[at[kind]] == 0) {
        at[kind]++;
      }
      room[at[kind]]--;
      levels[row] = at[kind];
    }
    return RowOrder.grouped(levels, ValueGroups.starts(levels, sizes.length));
  }

  private HierarchyFanOut.LevelFanOut level(
      String role, String label, RowOrder order, long[] sizes, double[] weights, long max) {
    return (level, parents, children) -> {
      long start = Arrays.stream(sizes, 0, level - 1).sum();
      double[] own = new double[(int) parents];
      Arrays.setAll(own, i -> weights[(int) order.row(start + i)]);
      return new WeightedFanOuts(
              relationship,
              label + " at depth " + level,
              part -> stream(role + "level " + level + "\0" + part),
              faults)
          .of(own, new FanOutBounds(0, max), children, children)
          // A fault has been told, so that nobody asks.
          .<FanOut>map(f -> f)
          .orElseGet(() -> HistogramFanOut.of(stream(role), parents, children, 0, null, null, 1));
    };
  }
}
