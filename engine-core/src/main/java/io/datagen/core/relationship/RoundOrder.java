package io.datagen.core.relationship;

import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of the same elements, each round in an order of its own, but so that no element comes
 * twice within a window of places, wherever the window lies. Immutable.
 *
 * <p>One half of the elements never stands among a round's last places, the other never among its
 * first; all between is mixed freely. So an element that comes late in a round is not among the
 * first of the next. Where the window is more than half a round, all rounds have the same order.
 */
final class RoundOrder {
  private final long size;
  private final long edge;
  private final long half;
  private final @Nullable Stream shifts;
  private final @Nullable Permutation first;
  private final @Nullable Permutation second;
  private final @Nullable Permutation middle;

  /**
   * @param size of a round, at least 1
   * @param window at most {@code size}
   * @param rounds how many there are
   */
  RoundOrder(Stream stream, long size, long window, long rounds) {
    this.size = size;
    edge = window;
    half = size / 2;
    boolean mixed = rounds > 1 && window <= half;
    shifts = mixed ? stream.draw(0) : null;
    first = mixed ? Permutation.of(stream.draw(1), half) : null;
    second = mixed ? Permutation.of(stream.draw(2), size - half) : null;
    middle = mixed && size > 2 * edge ? Permutation.of(stream.draw(3), size - 2 * edge) : null;
  }

  /** Which element stands at a place of a round. */
  long at(long round, long place) {
    if (shifts == null || first == null || second == null) {
      return place;
    }
    long slot = place;
    boolean lower = place < edge;
    if (place >= size - edge) {
      slot = place - (size - edge);
    } else if (middle != null && !lower) {
      long free =
          back(middle.inverse(place - edge), shift(round, 2, size - 2 * edge), middle.size());
      lower = free < half - edge;
      slot = lower ? edge + free : edge + free - (half - edge);
    }
    return lower
        ? back(first.inverse(slot), shift(round, 0, half), half)
        : half + back(second.inverse(slot), shift(round, 1, size - half), size - half);
  }

  /** Where an element stands in a round: {@code at(round, place(round, x)) == x}. */
  long place(long round, long element) {
    if (shifts == null || first == null || second == null) {
      return element;
    }
    boolean lower = element < half;
    long slot =
        lower
            ? first.at(on(element, shift(round, 0, half), half))
            : second.at(on(element - half, shift(round, 1, size - half), size - half));
    if (slot < edge) {
      return lower ? slot : size - edge + slot;
    }
    if (middle == null) {
      throw new IllegalStateException("no room between the edges");
    }
    long free = lower ? slot - edge : half - edge + slot - edge;
    return edge + middle.at(on(free, shift(round, 2, middle.size()), middle.size()));
  }

  private long shift(long round, int what, long of) {
    return shifts == null ? 0 : Stream.below(shifts.at(3 * round + what), of);
  }

  private static long on(long x, long shift, long of) {
    long y = x + shift;
    return y >= of ? y - of : y;
  }

  private static long back(long y, long shift, long of) {
    long x = y - shift;
    return x < 0 ? x + of : x;
  }
}
