package io.datagen.core.relationship;

import io.datagen.api.vector.Rows;
import java.util.List;

/**
 * Which child row has which parent row, and back, with exact counts. Immutable, used by all
 * threads.
 */
public interface FanOut {
  /** The parent of a child that has none. */
  long NO_PARENT = -1;

  /** Parent rows. */
  long parents();

  /** Child rows, those without a parent included. */
  long children();

  /** The child's parent, or {@link #NO_PARENT}. */
  long parentOf(long child);

  /**
   * The parents of children, into {@code out[0 .. children.size())}.
   *
   * @param scratch at least {@link #scratch} long, overwritten
   */
  void parents(Rows children, long[] out, long[] scratch);

  /**
   * The same, and which of its parent's children each one is, from 0, {@link #NO_PARENT} for a
   * child that has none: 2 ns more than the parents alone.
   *
   * @param places as long as {@code out}
   */
  void parents(Rows children, long[] out, long[] places, long[] scratch);

  /** Which of its parent's children a child is, from 0; {@link #NO_PARENT} where it has none. */
  default long placeWithin(long child) {
    long[] place = new long[1];
    parents(Rows.range(child, 1), new long[1], place, new long[scratch(1)]);
    return place[0];
  }

  /** How long a scratch array must be for {@code size} children. */
  int scratch(int size);

  /** How many children the parent has. */
  long count(long parent);

  /** The counts of parents, into {@code out[0 .. parents.size())}; scratch as above. */
  void counts(Rows parents, long[] out, long[] scratch);

  /** The parent's i-th child, 0 &lt;= i &lt; {@code count(parent)}. */
  long child(long parent, long i);

  /**
   * The children of parents, one parent's behind another's, each parent's in the order of their
   * places.
   *
   * @param out at least as long as the parents' counts add up to
   * @param scratch at least {@link #scratch} long for so many children, overwritten
   */
  void children(Rows parents, long[] out, long[] scratch);

  /** How many parents have how many children, by ascending count; no parents are left out. */
  List<FanOutClass> histogram();

  /** The fewest children that a parent has; 0 where there are no parents. */
  default long min() {
    return histogram().isEmpty() ? 0 : histogram().get(0).children();
  }

  /** The most children that a parent has; 0 where there are no parents. */
  default long max() {
    List<FanOutClass> classes = histogram();
    return classes.isEmpty() ? 0 : classes.get(classes.size() - 1).children();
  }

  /** Children with a parent per parent; 0 where there are no parents. */
  default double mean() {
    double sum = 0;
    for (FanOutClass c : histogram()) {
      sum += (double) c.children() * c.parents();
    }
    return sum == 0 ? 0 : sum / parents();
  }
}
