package io.datagen.core.plan;

import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.relationship.HierarchyFanOut;
import io.datagen.core.relationship.HierarchyLevels;
import io.datagen.core.relationship.HistogramFanOut;
import io.datagen.core.schema.Hierarchy;
import io.datagen.core.schema.Relationship;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Plans relationships of a table to itself that are declared to be a hierarchy. */
final class Forests {
  private final Streams streams;
  private final Faults faults;

  Forests(Streams streams, Faults faults) {
    this.streams = streams;
    this.faults = faults;
  }

  /**
   * A forest of the table's rows, its bounds widened where they can't be met.
   *
   * @param stated the most children that a parent may have, {@link Long#MAX_VALUE} for any number
   */
  RelationshipPlan plan(Relationship relationship, Hierarchy hierarchy, long rows, long stated) {
    Section section = new Section(relationship.node(), faults);
    if (relationship.minChildren() > 0 && rows > 0) {
      tell(
          relationship,
          "min_children",
          "a hierarchy's last rows have no children, so that min_children can only be 0");
    }
    if (relationship.sharing().clustered()) {
      section.fault(
          "order", "can't be clustered in a hierarchy, whose rows are parents and children");
    }
    if (relationship.sharing().stable().isPresent()) {
      section.fault("stable", "can't be had of a hierarchy, whose rows are parents and children");
    }
    long roots = hierarchy.roots();
    if (roots > rows && rows > 0) {
      tell(
          relationship,
          "hierarchy",
          "asks for "
              + roots
              + " roots, and there are "
              + Counted.of(rows, "row", "rows")
              + "; roots can be at most "
              + rows);
      roots = rows;
    }
    long max = stated;
    if (rows > roots && hierarchy.maxDepth() == 0) {
      tell(
          relationship,
          "hierarchy",
          "with a max_depth of 0 all rows are roots; roots must be " + rows + ", not " + roots);
      return empty(relationship, rows);
    }
    long depth = hierarchy.maxDepth() < 0 ? Long.MAX_VALUE : hierarchy.maxDepth();
    if (HierarchyLevels.capacity(roots, depth, stated).compareTo(BigInteger.valueOf(rows)) < 0) {
      max = HierarchyLevels.leastMaxChildren(rows, roots, depth);
      tell(relationship, "max_children", tooMany(hierarchy, rows, roots, stated, depth, max));
    }
    long most = max;
    long[] sizes =
        rows == 0
            ? new long[0]
            : HierarchyLevels.of(rows, roots, hierarchy.maxDepth(), Math.max(0, most));
    @Nullable Long bound = most == Long.MAX_VALUE ? null : (Long) most;
    HierarchyFanOut forest =
        HierarchyFanOut.of(
            streams.relationship(relationship, "levels"),
            sizes,
            (level, parents, children) ->
                HistogramFanOut.shuffled(
                    streams.relationship(relationship, "level " + level),
                    parents,
                    children,
                    new FanOutShape(relationship, faults).counts("", parents, children, 0, bound)));
    return new RelationshipPlan(
        relationship, forest, rows, rows, 0, bound == null ? rows : bound, bound != null);
  }

  private RelationshipPlan empty(Relationship relationship, long rows) {
    HierarchyFanOut roots =
        HierarchyFanOut.of(
            streams.relationship(relationship, "levels"),
            new long[] {rows},
            (level, parents, children) -> {
              throw new IllegalStateException("no level below the roots");
            });
    return new RelationshipPlan(relationship, roots, rows, rows, 0, rows, false);
  }

  private static String tooMany(
      Hierarchy hierarchy, long rows, long roots, long stated, long depth, long needed) {
    return rows
        + " rows don't fit below "
        + Counted.of(roots, "root", "roots")
        + " with up to "
        + stated
        + " children each and "
        + (hierarchy.maxDepth() < 0
            ? "at most " + (HierarchyLevels.MOST - 1) + " levels"
            : "a max_depth of " + hierarchy.maxDepth())
        + ", which hold "
        + HierarchyLevels.capacity(roots, depth, stated)
        + "; max_children must be at least "
        + needed;
  }

  private void tell(Relationship relationship, String key, String message) {
    new Infeasible(relationship, new FanOutBounds(0, 0), false, faults)
        .tell(key, relationship.strict() ? message : relationship.describe() + ": " + message);
  }
}
