package io.datagen.core.relationship;

import io.datagen.api.vector.Rows;
import io.datagen.core.distribution.Distribution;
import io.datagen.core.kernel.RowNumbers;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Children shared out to parents so that the number of parents with v children is known for each v:
 * every bound and the total are met exactly, for a few nanoseconds a child and memory for the
 * non-empty classes only (about the square root of twice the children at most, and at most some
 * tens of thousands).
 *
 * <p>A permutation lays the children out in places (or they lie in them as they are); places belong
 * to parents class by class, v places to each parent of class v; another permutation says which
 * parents these are.
 */
public final class HistogramFanOut implements Placed, KeyedFanOut {
  /** Beyond this, a quotient by a reciprocal may be wrong. */
  private static final long EXACT = 1L << 50;

  private static final int MAX_GUIDE = 1 << 16;

  /** Children of a parent, on average, from which on a table of the parents pays. */
  private static final int MANY_CHILDREN = 8;

  private final long parents;
  private final long children;
  private final List<FanOutClass> histogram;

  /**
   * The first parent, in the order of classes, and the first place of each class; then the ends.
   */
  private final long[] ranks;

  private final long[] places;
  private final long[] counts;
  private final double[] reciprocals;

  /** A class at or before that of place {@code i << guideShift}. */
  private final int[] guide;

  private final int guideShift;
  private final @Nullable Permutation order;
  private final @Nullable Permutation identity;

  /** Whether a child's row is its place. */
  private final boolean clustered;

  private HistogramFanOut(
      Stream stream, long parents, long children, FanOutCounts fanOut, boolean clustered) {
    this.parents = parents;
    this.children = children;
    this.clustered = clustered;
    histogram = fanOut.classes();
    List<FanOutClass> pieces = clustered ? Interleaved.of(histogram, stream.draw(2)) : histogram;
    int classes = pieces.size();
    ranks = new long[classes + 1];
    places = new long[classes + 1];
    counts = new long[classes];
    reciprocals = new double[classes];
    for (int i = 0; i < classes; i++) {
      FanOutClass c = pieces.get(i);
      counts[i] = c.children();
      reciprocals[i] = 1.0 / c.children();
      ranks[i + 1] = ranks[i] + c.parents();
      places[i + 1] = places[i] + c.children() * c.parents();
    }
    guideShift = guideShift(places[classes], classes);
    guide = guide(places, guideShift);
    order = children == 0 ? null : Permutation.of(stream.draw(0), children);
    Permutation ranked = parents == 0 ? null : Permutation.of(stream.draw(1), parents);
    boolean often = children / MANY_CHILDREN >= parents;
    identity = ranked == null || !often ? ranked : ranked.keepingPreimages();
  }

  /**
   * A fan-out of children over parents.
   *
   * @param parents 0 to 2^62
   * @param children 0 to 2^62
   * @param min the fewest children of a parent
   * @param max the most, or null for no bound
   * @param shape the distribution of the counts, tilted to the mean that the children demand, or
   *     null for the default: uniform between bounds, Poisson where {@code max} is null
   * @param nullProbability this share of the children, rounded, has no parent
   * @throws IllegalArgumentException if the bounds can't be met: see {@link FanOutBounds#allow}
   */
  public static HistogramFanOut of(
      Stream stream,
      long parents,
      long children,
      long min,
      @Nullable Long max,
      @Nullable Distribution shape,
      double nullProbability) {
    long linked = FanOutBounds.withParent(children, nullProbability);
    return shuffled(stream, parents, children, FanOutCounts.of(parents, linked, min, max, shape));
  }

  /**
   * Children shuffled over all rows.
   *
   * @param counts worked out for so many parents and, at most, children
   */
  public static HistogramFanOut shuffled(
      Stream stream, long parents, long children, FanOutCounts counts) {
    return new HistogramFanOut(stream, parents, children, counts, false);
  }

  /**
   * A parent's children side by side, in rows one behind another, and those without a parent last.
   * The parents are shuffled.
   *
   * @param counts worked out for so many parents and, at most, children
   */
  public static HistogramFanOut clustered(
      Stream stream, long parents, long children, FanOutCounts counts) {
    return new HistogramFanOut(stream, parents, children, counts, true);
  }

  private HistogramFanOut(HistogramFanOut tables, Stream stream) {
    parents = tables.parents;
    children = tables.children;
    histogram = tables.histogram;
    ranks = tables.ranks;
    places = tables.places;
    counts = tables.counts;
    reciprocals = tables.reciprocals;
    guide = tables.guide;
    guideShift = tables.guideShift;
    clustered = tables.clustered;
    order = clustered || children == 0 ? null : Permutation.of(stream.draw(0), children);
    identity = parents == 0 ? null : Permutation.of(stream.draw(1), parents);
  }

  @Override
  public HistogramFanOut keyed(Stream stream) {
    return new HistogramFanOut(this, stream);
  }

  private static int guideShift(long places, int classes) {
    long cells = Math.min(MAX_GUIDE, Math.max(1024, Long.highestOneBit(classes * 8L)));
    int shift = 0;
    while (places >>> shift >= cells) {
      shift++;
    }
    return shift;
  }

  private static int[] guide(long[] places, int shift) {
    long end = places[places.length - 1];
    int[] guide = new int[end == 0 ? 0 : (int) (end - 1 >>> shift) + 1];
    int c = 0;
    for (int i = 0; i < guide.length; i++) {
      while (places[c + 1] <= (long) i << shift) {
        c++;
      }
      guide[i] = c;
    }
    return guide;
  }

  @Override
  public long parents() {
    return parents;
  }

  @Override
  public long children() {
    return children;
  }

  @Override
  public List<FanOutClass> histogram() {
    return histogram;
  }

  @Override
  public long parentOf(long child) {
    long place = clustered ? child : permutation(order).at(child);
    return place >= places[counts.length] ? NO_PARENT : permutation(identity).inverse(rank(place));
  }

  @Override
  public void parents(Rows rows, long[] out, long[] scratch) {
    find(rows, out, null, scratch);
  }

  @Override
  public void parents(Rows rows, long[] out, long[] places, long[] scratch) {
    find(rows, out, places, scratch);
  }

  private void find(Rows rows, long[] out, long @Nullable [] within, long[] scratch) {
    int size = rows.size();
    RowNumbers.fill(rows, out);
    if (size == 0) {
      return;
    }
    if (!clustered) {
      permutation(order).apply(out, size, scratch);
    }
    if (places[counts.length] == children) {
      ranks(out, within, size);
      permutation(identity).applyInverse(out, size, scratch);
    } else {
      adopted(out, within, size, scratch);
    }
  }

  /** Where some have none: those take part as place 0, then lose it. */
  private void adopted(long[] out, long @Nullable [] within, int size, long[] scratch) {
    long end = places[counts.length];
    if (end == 0) {
      Arrays.fill(out, 0, size, NO_PARENT);
      if (within != null) {
        Arrays.fill(within, 0, size, NO_PARENT);
      }
      return;
    }
    int flags = Permutation.scratch(size);
    for (int i = 0; i < size; i++) {
      long has = out[i] - end >> 63;
      scratch[flags + i] = has;
      out[i] &= has;
    }
    ranks(out, within, size);
    permutation(identity).applyInverse(out, size, scratch);
    disown(out, scratch, flags, size);
    if (within != null) {
      disown(within, scratch, flags, size);
    }
  }

  private static void disown(long[] values, long[] scratch, int flags, int size) {
    for (int i = 0; i < size; i++) {
      values[i] |= ~scratch[flags + i];
    }
  }

  @Override
  public int scratch(int size) {
    return Permutation.scratch(size) + size;
  }

  /**
   * Replaces places by ranks: parents in the order of classes. Which of its parent's places each
   * was goes into {@code within}, if asked for.
   */
  private void ranks(long[] values, long @Nullable [] within, int size) {
    if (places[counts.length] >= EXACT) {
      exactRanks(values, within, size);
      return;
    }
    if (within != null) {
      ranksAndPlaces(values, within, size);
      return;
    }
    long[] starts = places;
    for (int i = 0; i < size; i++) {
      long place = values[i];
      int c = guide[(int) (place >>> guideShift)];
      while (starts[c + 1] <= place) {
        c++;
      }
      // Half a unit over, so that the reciprocal's error can't lead below: 2 ns against 6 to 10 for
      // a division.
      values[i] = ranks[c] + (long) ((place - starts[c] + 0.5) * reciprocals[c]);
    }
  }

  /** As {@link #ranks}; a loop of its own, since a test in it would slow down both. */
  private void ranksAndPlaces(long[] values, long[] within, int size) {
    long[] starts = places;
    for (int i = 0; i < size; i++) {
      long place = values[i];
      int c = guide[(int) (place >>> guideShift)];
      while (starts[c + 1] <= place) {
        c++;
      }
      long rest = place - starts[c];
      long parent = (long) ((rest + 0.5) * reciprocals[c]);
      values[i] = ranks[c] + parent;
      within[i] = rest - parent * counts[c];
    }
  }

  private void exactRanks(long[] values, long @Nullable [] within, int size) {
    for (int i = 0; i < size; i++) {
      int c = classOfPlace(values[i]);
      long rest = values[i] - places[c];
      values[i] = ranks[c] + rest / counts[c];
      if (within != null) {
        within[i] = rest % counts[c];
      }
    }
  }

  private long rank(long place) {
    int c = classOfPlace(place);
    return ranks[c] + (place - places[c]) / counts[c];
  }

  @Override
  public long placeWithin(long child) {
    long place = clustered ? child : permutation(order).at(child);
    if (place >= places[counts.length]) {
      return NO_PARENT;
    }
    int c = classOfPlace(place);
    return (place - places[c]) % counts[c];
  }

  private int classOfPlace(long place) {
    int c = guide[(int) (place >>> guideShift)];
    while (places[c + 1] <= place) {
      c++;
    }
    return c;
  }

  @Override
  public long placeOf(long child) {
    return clustered ? child : permutation(order).at(child);
  }

  @Override
  public void places(Rows rows, long[] out, long[] scratch) {
    RowNumbers.fill(rows, out);
    if (rows.size() > 0 && !clustered) {
      permutation(order).apply(out, rows.size(), scratch);
    }
  }

  @Override
  public long childAt(long place) {
    return clustered ? place : permutation(order).inverse(place);
  }

  @Override
  public void childrenAt(long[] values, int size, long[] scratch) {
    if (!clustered) {
      permutation(order).applyInverse(values, size, scratch);
    }
  }

  @Override
  public long count(long parent) {
    return counts[classOf(permutation(identity).at(parent))];
  }

  @Override
  public void counts(Rows rows, long[] out, long[] scratch) {
    int size = rows.size();
    RowNumbers.fill(rows, out);
    if (size == 0) {
      return;
    }
    permutation(identity).apply(out, size, scratch);
    for (int i = 0; i < size; i++) {
      out[i] = counts[classOf(out[i])];
    }
  }

  @Override
  public long child(long parent, long i) {
    long rank = permutation(identity).at(parent);
    int c = classOf(rank);
    if (i < 0 || i >= counts[c]) {
      throw new IllegalArgumentException(
          "child " + i + " of parent " + parent + ", which has " + counts[c]);
    }
    long place = places[c] + (rank - ranks[c]) * counts[c] + i;
    return clustered ? place : permutation(order).inverse(place);
  }

  @Override
  public void children(Rows rows, long[] out, long[] scratch) {
    int total = 0;
    for (int i = 0; i < rows.size(); i++) {
      long rank = permutation(identity).at(rows.at(i));
      int c = classOf(rank);
      long first = places[c] + (rank - ranks[c]) * counts[c];
      for (long place = first; place < first + counts[c]; place++) {
        out[total++] = place;
      }
    }
    if (total > 0 && !clustered) {
      permutation(order).applyInverse(out, total, scratch);
    }
  }

  private int classOf(long rank) {
    int found = Arrays.binarySearch(ranks, rank);
    return found >= 0 ? found : -found - 2;
  }

  private static Permutation permutation(@Nullable Permutation permutation) {
    if (permutation == null) {
      throw new IllegalStateException("a row of an empty table");
    }
    return permutation;
  }
}
