package io.datagen.core.plan;

import io.datagen.core.relationship.BlockFanOut;
import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.relationship.GroupedFanOut;
import io.datagen.core.relationship.HierarchyFanOut;
import io.datagen.core.relationship.Shares;
import io.datagen.core.schema.Hierarchy;
import io.datagen.core.schema.Relationship;
import io.datagen.core.source.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plans relationships of a table to itself that are declared to be a hierarchy: one forest, or one
 * in each {@code stable} block and of each value of a {@code where}.
 */
final class Forests {
  private final Relationship relationship;
  private final Hierarchy hierarchy;
  private final long stated;
  private final Streams streams;
  private final Infeasible infeasible;
  private final Forest forest;

  /**
   * Of one relationship.
   *
   * @param stated the most children that a parent may have, {@link Long#MAX_VALUE} for any number
   * @param uniqueKey whether that is one, as the child's key is declared unique
   */
  Forests(
      Relationship relationship,
      Hierarchy hierarchy,
      long stated,
      boolean uniqueKey,
      Streams streams,
      Faults faults) {
    this.relationship = relationship;
    this.hierarchy = hierarchy;
    this.stated = stated;
    this.streams = streams;
    this.infeasible = new Infeasible(relationship, new FanOutBounds(0, stated), uniqueKey, faults);
    this.forest = new Forest(relationship, hierarchy, stated, streams, infeasible, faults);
  }

  /** A forest in each block of the table's rows, its bounds widened where they can't be met. */
  RelationshipPlan plan(long rows, long blocks) {
    long each = rows / blocks;
    long roots = roots(each, 1);
    HierarchyFanOut first = forest.of("", "", each, roots);
    FanOut fanOut =
        relationship.sharing().stable().isEmpty()
            ? first
            : new BlockFanOut(first, streams.relationship(relationship, "block"), blocks);
    return plan(fanOut, rows);
  }

  /**
   * A forest of each group of rows.
   *
   * @param groups of rows that may belong to one tree, the same of parents and children
   * @param weights of the rows, null for none
   */
  RelationshipPlan plan(ValueGroups groups, double @Nullable [] weights) {
    long[] roots = new long[groups.size()];
    Map<Integer, List<Integer>> blocks = new TreeMap<>();
    for (int g = 0; g < groups.size(); g++) {
      blocks.computeIfAbsent(groups.blocks()[g], block -> new ArrayList<>()).add(g);
    }
    blocks.values().forEach(block -> shareRoots(groups, block, roots));
    List<FanOut> forests = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      String role = "group " + groups.names().get(g) + "\0";
      String label = groups.labels().get(g);
      forests.add(
          weights == null
              ? forest.of(role, label, groups.parents(g), roots[g])
              : forest.of(role, label, roots[g], GroupedFanOuts.weightsOf(groups, g, weights)));
    }
    GroupedFanOut fanOut =
        new GroupedFanOut(
            groups.parentOrder(),
            groups.parentStarts(),
            groups.parentOrder(),
            groups.parentStarts(),
            forests);
    return plan(fanOut, fanOut.parents());
  }

  /** Each value's share of a block's roots, one at the least. */
  private void shareRoots(ValueGroups groups, List<Integer> block, long[] roots) {
    long[] sizes = block.stream().mapToLong(groups::parents).toArray();
    long[] least = new long[sizes.length];
    Arrays.fill(least, 1);
    double[] weights = Arrays.stream(sizes).asDoubleStream().toArray();
    long all = roots(Arrays.stream(sizes).sum(), sizes.length);
    long[] shares = Shares.of(all, weights, least, sizes);
    IntStream.range(0, sizes.length)
        .forEach(i -> roots[block.get(i)] = shares == null ? 1 : shares[i]);
  }

  /**
   * The roots in force.
   *
   * @param trees that there must be at least
   */
  private long roots(long rows, long trees) {
    long roots = hierarchy.roots();
    if (rows == 0
        || roots <= rows && roots >= trees && (rows == roots || hierarchy.maxDepth() != 0)) {
      return roots;
    }
    if (roots > rows) {
      told(
          "asks for "
              + Counted.of(roots, "root", "roots")
              + ", and there are "
              + Counted.of(rows, "row", "rows")
              + "; roots can be at most "
              + rows);
      return rows;
    }
    if (hierarchy.maxDepth() == 0) {
      told("with a max_depth of 0 all rows are roots; roots must be " + rows + ", not " + roots);
      return rows;
    }
    told(
        "each of "
            + trees
            + " values of '"
            + String.join(", ", relationship.sharing().where().values())
            + "' needs a root of its own; roots must be at least "
            + trees
            + ", not "
            + roots);
    return trees;
  }

  private void told(String message) {
    infeasible.tell("hierarchy", relationship.strict() ? message : described(message));
  }

  private String described(String message) {
    return relationship.describe() + ": " + message;
  }

  private RelationshipPlan plan(FanOut fanOut, long rows) {
    boolean bounded = stated != Long.MAX_VALUE;
    if (relationship.minChildren() > 0 && rows > 0) {
      String message =
          "a hierarchy's last rows have no children, so that min_children can only be 0";
      infeasible.tell("min_children", relationship.strict() ? message : described(message));
    }
    return new RelationshipPlan(
        relationship,
        fanOut,
        rows,
        rows,
        0,
        bounded ? Math.max(stated, fanOut.max()) : rows,
        bounded);
  }
}
