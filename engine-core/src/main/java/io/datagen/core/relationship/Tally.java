package io.datagen.core.relationship;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many parents have how many children, while that is being worked out. Not for two threads. */
final class Tally {
  final TreeMap<Long, Long> parents = new TreeMap<>();

  void add(long count, long n) {
    if (n > 0) {
      parents.merge(count, n, Long::sum);
    }
  }

  /** Spreads n parents over up to {@code most} counts of a cell, evenly. */
  void spread(long first, long width, long n, int most) {
    long values = Math.min(most, Math.min(width, n));
    for (long j = 0; j < values; j++) {
      long value =
          width <= most
              ? first + (2 * j + 1) * width / (2 * values)
              : first + width / (2 * values) * (2 * j + 1);
      add(value, n / values + (j < n % values ? 1 : 0));
    }
  }

  /** Moves every parent by up to {@code far}, as the bounds allow. */
  void shift(long far, boolean up, FanOutBounds bounds) {
    Map<Long, Long> before = new TreeMap<>(parents);
    parents.clear();
    before.forEach(
        (count, n) ->
            add(
                up
                    ? count + Math.min(far, bounds.max() - count)
                    : count - Math.min(far, count - bounds.min()),
                n));
  }

  /** How many parents are not at {@code edge}. */
  BigInteger movable(long edge) {
    BigInteger movable = BigInteger.ZERO;
    for (Map.Entry<Long, Long> entry : parents.entrySet()) {
      if (entry.getKey() != edge) {
        movable = movable.add(BigInteger.valueOf(entry.getValue()));
      }
    }
    return movable;
  }

  /** How many children that makes. */
  BigInteger children() {
    BigInteger total = BigInteger.ZERO;
    for (Map.Entry<Long, Long> entry : parents.entrySet()) {
      total =
          total.add(
              BigInteger.valueOf(entry.getKey()).multiply(BigInteger.valueOf(entry.getValue())));
    }
    return total;
  }

  List<FanOutClass> classes() {
    List<FanOutClass> classes = new ArrayList<>();
    parents.forEach((count, n) -> classes.add(new FanOutClass(count, n)));
    return classes;
  }
}
