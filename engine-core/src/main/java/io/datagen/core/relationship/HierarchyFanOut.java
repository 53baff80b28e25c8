package io.datagen.core.relationship;

import io.datagen.api.vector.Rows;
import io.datagen.core.kernel.RowNumbers;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The rows of one table as a forest: an order, mostly a permutation, puts the rows into levels, and
 * each level's rows are the children of those of the level above, as a fan-out of their own has it.
 * Since a parent is always one level above, there is no circle, and no row lies deeper than there
 * are levels.
 */
public final class HierarchyFanOut implements KeyedFanOut {
  /** The fan-out of a level's rows over those of the level above. */
  public interface LevelFanOut {
    /** For a level, the roots' being 0, and so never that. */
    FanOut of(int level, long parents, long children);
  }

  private final long rows;

  /** The first position of each level, then the end. */
  private final long[] starts;

  /** Of each level's rows over those above; the roots have none. */
  private final FanOut[] levels;

  private final RowOrder order;

  /** Whether the order is a permutation, another one of which would do. */
  private final boolean shuffled;

  private final List<FanOutClass> histogram;

  private HierarchyFanOut(long[] starts, FanOut[] levels, RowOrder order, boolean shuffled) {
    this.rows = starts[levels.length];
    this.starts = starts;
    this.levels = levels;
    this.order = order;
    this.shuffled = shuffled;
    this.histogram = histogram(starts, levels);
  }

  /**
   * A forest of rows in random order.
   *
   * @param sizes of the levels, from the roots down, none of them 0
   */
  public static HierarchyFanOut of(Stream stream, long[] sizes, LevelFanOut fanOuts) {
    return of(shuffled(stream, LongStream.of(sizes).sum()), true, sizes, fanOuts);
  }

  /**
   * A forest of rows in a given order, the roots first, then level by level.
   *
   * @param sizes as above
   */
  public static HierarchyFanOut of(RowOrder order, long[] sizes, LevelFanOut fanOuts) {
    return of(order, false, sizes, fanOuts);
  }

  private static HierarchyFanOut of(
      RowOrder order, boolean shuffled, long[] sizes, LevelFanOut fanOuts) {
    long[] starts = new long[sizes.length + 1];
    FanOut[] levels = new FanOut[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      starts[i + 1] = starts[i] + sizes[i];
      levels[i] = i == 0 ? none(sizes[0]) : fanOuts.of(i, sizes[i - 1], sizes[i]);
    }
    return new HierarchyFanOut(starts, levels, order, shuffled);
  }

  private static RowOrder shuffled(Stream stream, long rows) {
    return rows == 0 ? RowOrder.asTheyAre() : RowOrder.of(Permutation.of(stream, rows));
  }

  @Override
  public HierarchyFanOut keyed(Stream stream) {
    FanOut[] others = levels.clone();
    for (int i = 1; i < others.length; i++) {
      if (!(others[i] instanceof KeyedFanOut level)) {
        throw new IllegalStateException("a level goes by values of its rows");
      }
      others[i] = level.keyed(stream.draw(i));
    }
    return new HierarchyFanOut(
        starts, others, shuffled ? shuffled(stream.draw(0), rows) : order, shuffled);
  }

  /** Keeps the arrays' places: nobody asks the roots for a parent. */
  private static FanOut none(long roots) {
    return HistogramFanOut.of(Stream.of(0, "no", "parent"), 0, roots, 0, null, null, 1);
  }

  private static List<FanOutClass> histogram(long[] starts, FanOut[] levels) {
    TreeMap<Long, Long> parents = new TreeMap<>();
    for (int i = 1; i < levels.length; i++) {
      levels[i].histogram().forEach(c -> parents.merge(c.children(), c.parents(), Long::sum));
    }
    if (levels.length > 0) {
      parents.merge(0L, starts[levels.length] - starts[levels.length - 1], Long::sum);
    }
    List<FanOutClass> classes = new ArrayList<>();
    parents.forEach((count, n) -> classes.add(new FanOutClass(count, n)));
    return List.copyOf(classes);
  }

  /** The greatest depth, in edges from a root. */
  public int depth() {
    return Math.max(0, levels.length - 1);
  }

  @Override
  public long parents() {
    return rows;
  }

  @Override
  public long children() {
    return rows;
  }

  @Override
  public List<FanOutClass> histogram() {
    return histogram;
  }

  @Override
  public long parentOf(long child) {
    long position = parentPosition(order.place(child));
    return position < 0 ? NO_PARENT : order.row(position);
  }

  private long parentPosition(long position) {
    int level = level(position);
    return level == 0
        ? NO_PARENT
        : starts[level - 1] + levels[level].parentOf(position - starts[level]);
  }

  @Override
  public void parents(Rows children, long[] out, long[] scratch) {
    int size = children.size();
    if (size == 0) {
      return;
    }
    RowNumbers.fill(children, out);
    order.places(out, size, scratch);
    for (int i = 0; i < size; i++) {
      out[i] = parentPosition(out[i]);
    }
    toRows(out, size, scratch);
  }

  @Override
  public void parents(Rows children, long[] out, long[] places, long[] scratch) {
    int size = children.size();
    if (size == 0) {
      return;
    }
    RowNumbers.fill(children, out);
    order.places(out, size, scratch);
    Rows one = new Rows();
    long[] parent = new long[1];
    long[] place = new long[1];
    for (int i = 0; i < size; i++) {
      int level = level(out[i]);
      if (level == 0) {
        out[i] = NO_PARENT;
        places[i] = NO_PARENT;
      } else {
        one.setRange(out[i] - starts[level], 1);
        levels[level].parents(one, parent, place, scratch);
        out[i] = starts[level - 1] + parent[0];
        places[i] = place[0];
      }
    }
    toRows(out, size, scratch);
  }

  /** Replaces positions by rows, and leaves {@link #NO_PARENT} as it is. */
  private void toRows(long[] positions, int size, long[] scratch) {
    int flags = Permutation.scratch(size);
    for (int i = 0; i < size; i++) {
      scratch[flags + i] = positions[i] >> 63;
      positions[i] &= ~scratch[flags + i];
    }
    order.rows(positions, size, scratch);
    for (int i = 0; i < size; i++) {
      positions[i] |= scratch[flags + i];
    }
  }

  @Override
  public int scratch(int size) {
    int most = Permutation.scratch(size) + size;
    for (FanOut level : levels) {
      most = Math.max(most, level.scratch(1));
    }
    return most;
  }

  @Override
  public long count(long parent) {
    return countAt(order.place(parent));
  }

  private long countAt(long position) {
    int below = level(position) + 1;
    return below == levels.length ? 0 : levels[below].count(position - starts[below - 1]);
  }

  @Override
  public void counts(Rows parents, long[] out, long[] scratch) {
    int size = parents.size();
    if (size == 0) {
      return;
    }
    RowNumbers.fill(parents, out);
    order.places(out, size, scratch);
    for (int i = 0; i < size; i++) {
      out[i] = countAt(out[i]);
    }
  }

  @Override
  public long child(long parent, long i) {
    return order.row(childPosition(order.place(parent), i));
  }

  private long childPosition(long position, long i) {
    int below = level(position) + 1;
    if (below == levels.length) {
      throw new IllegalArgumentException("child " + i + " of a row of the last level");
    }
    return starts[below] + levels[below].child(position - starts[below - 1], i);
  }

  @Override
  public void children(Rows parents, long[] out, long[] scratch) {
    int total = 0;
    for (int p = 0; p < parents.size(); p++) {
      long position = order.place(parents.at(p));
      long count = countAt(position);
      for (long i = 0; i < count; i++) {
        out[total++] = childPosition(position, i);
      }
    }
    if (total > 0) {
      order.rows(out, total, scratch);
    }
  }

  private int level(long position) {
    int found = Arrays.binarySearch(starts, 0, levels.length, position);
    return found >= 0 ? found : -found - 2;
  }
}
