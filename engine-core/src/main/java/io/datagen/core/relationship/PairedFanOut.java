package io.datagen.core.relationship;

import io.datagen.api.vector.Rows;
import io.datagen.core.kernel.RowNumbers;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  /** Levels of the tree from which one class each is taken: each costs a child some 10 ns. */
  private static final int MOST_ALONE = 128;

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

  /** The class of each merged sequence, and the sequence of each class. */
  private final int[] classes;

  private final int[] sequences;
  private final RoundOrder[] orders;
  private final Permutation identity;

  private PairedFanOut(
      Stream stream,
      Placed first,
      List<FanOutClass> histogram,
      long[][] dealt,
      int[] order,
      Interleaving places) {
    this.first = first;
    this.histogram = List.copyOf(histogram);
    this.places = places;
    counts = dealt[0];
    sizes = dealt[1];
    classes = order;
    sequences = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sequences[order[i]] = i;
    }
    ranks = new long[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      ranks[i + 1] = ranks[i] + sizes[i];
    }
    parents = histogram.stream().mapToLong(FanOutClass::parents).sum();
    last = parents - 1;
    identity = Permutation.of(stream.draw(1), parents);
    orders = new RoundOrder[counts.length];
    for (int i = 0; i < orders.length; i++) {
      long window = Math.min(sizes[i], places.most(sequences[i], first.max()));
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
    // Those that could repeat within a family come out of the tree first, and so most evenly.
    int[] order =
        IntStream.range(0, dealt.size())
            .boxed()
            .sorted(Comparator.comparing(c -> !repeats(classes, c) || classes[1][c] >= first.max()))
            .mapToInt(c -> c)
            .toArray();
    long[] lengths = Arrays.stream(order).mapToLong(c -> classes[0][c] * classes[1][c]).toArray();
    int tight = (int) Arrays.stream(order).filter(c -> classes[1][c] < first.max()).count();
    for (int alone = Math.min(tight, MOST_ALONE); ; alone /= 2) {
      Interleaving places = Interleaving.of(lengths, alone);
      if (spreads(places, order, classes, first.max())) {
        return Optional.of(new PairedFanOut(stream, first, histogram, classes, order, places));
      }
      if (alone == 0) {
        return Optional.empty();
      }
    }
  }

  private static boolean repeats(long[][] classes, int c) {
    return classes[0][c] > 1;
  }

  private static boolean spreads(Interleaving places, int[] order, long[][] classes, long window) {
    for (int i = 0; i < order.length; i++) {
      if (repeats(classes, order[i]) && places.most(i, window) > classes[1][order[i]]) {
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
    int c = classes[places.locate(place, round)];
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
    return places.place(sequences[c], round * sizes[c] + orders[c].place(round, rank - ranks[c]));
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
