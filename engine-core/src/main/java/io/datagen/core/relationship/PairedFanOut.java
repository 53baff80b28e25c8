package io.datagen.core.relationship;

import io.datagen.api.vector.Rows;
import io.datagen.core.kernel.RowNumbers;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second relationship of a table whose rows are distinct pairs of parents: children shared out
 * with exact counts, and so that no two children of one first parent have the same second one.
 *
 * <p>A first parent's children have neighbouring places. So the second parents are dealt out along
 * the places with each one's repeats as far apart as they can be: those with equally many children
 * in rounds, the rounds of all such classes merged evenly. Where no second parent comes twice
 * within as many places as a first parent has children at the most, all pairs differ.
 */
public final class PairedFanOut implements FanOut {
  /** The most children: beyond, places are not computed exactly. */
  public static final long MOST = 1L << 50;

  private final Placed first;
  private final long parents;
  private final List<FanOutClass> histogram;

  /** Of the classes with children, most children first: children of each parent, and parents. */
  private final long[] counts;

  private final long[] sizes;

  /** The first rank of each class, ranks descending from class to class; then 0 parents' one. */
  private final long[] ranks;

  /** Ranks count down from here, so that a parent has as many children as it would have alone. */
  private final long last;

  private final Interleaving places;
  private final RoundOrder[] orders;
  private final Permutation identity;

  private PairedFanOut(
      Stream stream,
      Placed first,
      List<FanOutClass> histogram,
      long[][] classes,
      Interleaving places) {
    this.first = first;
    this.histogram = List.copyOf(histogram);
    this.places = places;
    counts = classes[0];
    sizes = classes[1];
    ranks = new long[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      ranks[i + 1] = ranks[i] + sizes[i];
    }
    parents = histogram.stream().mapToLong(FanOutClass::parents).sum();
    last = parents - 1;
    identity = Permutation.of(stream.draw(1), parents);
    orders = new RoundOrder[counts.length];
    for (int i = 0; i < orders.length; i++) {
      long window = Math.min(sizes[i], places.most(i, first.max()));
      orders[i] = new RoundOrder(stream.draw(3).draw(i), sizes[i], window, counts[i]);
    }
  }

  /**
   * The second parents of the children of a fan-out, or empty where these counts can't be had with
   * distinct pairs this way.
   *
   * @param first all of whose children have a parent, at most {@link #MOST} of them
   * @param histogram how many second parents have how many children, as many in all
   */
  public static Optional<PairedFanOut> of(
      Stream stream, Placed first, List<FanOutClass> histogram) {
    List<FanOutClass> dealt =
        histogram.stream()
            .filter(c -> c.children() > 0)
            .sorted((a, b) -> Long.compare(b.children(), a.children()))
            .toList();
    long[][] classes = {
      dealt.stream().mapToLong(FanOutClass::children).toArray(),
      dealt.stream().mapToLong(FanOutClass::parents).toArray()
    };
    long[] lengths = new long[dealt.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = classes[0][i] * classes[1][i];
    }
    for (int alone = 0; alone <= 2 * Math.min(64, lengths.length); alone = Math.max(1, 2 * alone)) {
      Interleaving places = Interleaving.of(lengths, Math.min(alone, lengths.length));
      if (spreads(places, classes, first.max())) {
        return Optional.of(new PairedFanOut(stream, first, histogram, classes, places));
      }
    }
    return Optional.empty();
  }

  private static boolean spreads(Interleaving places, long[][] classes, long window) {
    for (int i = 0; i < classes[0].length; i++) {
      if (classes[0][i] > 1 && places.most(i, window) > classes[1][i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public long parents() {
    return parents;
  }

  @Override
  public long children() {
    return first.children();
  }

  @Override
  public List<FanOutClass> histogram() {
    return histogram;
  }

  @Override
  public long parentOf(long child) {
    long[] round = new long[1];
    return identity.inverse(last - rankAt(first.placeOf(child), round));
  }

  /** The rank of the parent at a place; which of its children is there goes into {@code round}. */
  private long rankAt(long place, long[] round) {
    int c = places.locate(place, round);
    long index = round[0];
    round[0] = index / sizes[c];
    return ranks[c] + orders[c].at(round[0], index - round[0] * sizes[c]);
  }

  @Override
  public void parents(Rows children, long[] out, long[] scratch) {
    find(children, out, null, scratch);
  }

  @Override
  public void parents(Rows children, long[] out, long[] within, long[] scratch) {
    find(children, out, within, scratch);
  }

  private void find(Rows children, long[] out, long @Nullable [] within, long[] scratch) {
    int size = children.size();
    first.places(children, out, scratch);
    long[] round = new long[1];
    for (int i = 0; i < size; i++) {
      out[i] = last - rankAt(out[i], round);
      if (within != null) {
        within[i] = round[0];
      }
    }
    identity.applyInverse(out, size, scratch);
  }

  @Override
  public int scratch(int size) {
    return Math.max(first.scratch(size), Permutation.scratch(size));
  }

  @Override
  public long count(long parent) {
    return countOf(last - identity.at(parent));
  }

  private long countOf(long rank) {
    int c = classOf(rank);
    return c == counts.length ? 0 : counts[c];
  }

  @Override
  public void counts(Rows of, long[] out, long[] scratch) {
    int size = of.size();
    RowNumbers.fill(of, out);
    identity.apply(out, size, scratch);
    for (int i = 0; i < size; i++) {
      out[i] = countOf(last - out[i]);
    }
  }

  @Override
  public long child(long parent, long i) {
    long rank = last - identity.at(parent);
    if (i < 0 || i >= countOf(rank)) {
      throw new IllegalArgumentException(
          "child " + i + " of parent " + parent + ", which has " + countOf(rank));
    }
    return first.childAt(placeOf(rank, i));
  }

  private long placeOf(long rank, long round) {
    int c = classOf(rank);
    return places.place(c, round * sizes[c] + orders[c].place(round, rank - ranks[c]));
  }

  @Override
  public void children(Rows of, long[] out, long[] scratch) {
    int total = 0;
    for (int p = 0; p < of.size(); p++) {
      long rank = last - identity.at(of.at(p));
      long count = countOf(rank);
      for (long i = 0; i < count; i++) {
        out[total++] = placeOf(rank, i);
      }
    }
    if (total > 0) {
      first.childrenAt(out, total, scratch);
    }
  }

  private int classOf(long rank) {
    int found = Arrays.binarySearch(ranks, rank);
    return found >= 0 ? found : -found - 2;
  }
}
