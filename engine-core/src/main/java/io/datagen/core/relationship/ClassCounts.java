package io.datagen.core.relationship;

import io.datagen.core.distribution.Distribution;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whole numbers of parents for each count of children: as a tilted shape has it, then repaired
 * until the children add up.
 */
final class ClassCounts {
  /** Into how many counts a cell of many is spread. */
  private static final int SPREAD = 4;

  private final FanOutBounds bounds;
  private final TreeMap<Long, Long> parents = new TreeMap<>();

  private ClassCounts(FanOutBounds bounds) {
    this.bounds = bounds;
  }

  /** The bounds allow the children, and there is at least one parent. */
  static List<FanOutClass> of(
      long parents, long children, FanOutBounds bounds, Distribution shape) {
    ClassCounts counts = new ClassCounts(bounds.reachable(parents, children));
    counts.apportion(parents, (double) children / parents, shape);
    counts.repair(BigInteger.valueOf(children));
    List<FanOutClass> classes = new ArrayList<>();
    counts.parents.forEach((count, n) -> classes.add(new FanOutClass(count, n)));
    return classes;
  }

  private void apportion(long total, double mean, Distribution shape) {
    Cells cells = Cells.of(bounds, shape);
    double[] probabilities = cells.tiltedTo(mean);
    double[] above = new double[probabilities.length];
    for (int i = above.length - 2; i >= 0; i--) {
      above[i] = above[i + 1] + probabilities[i + 1];
    }
    double below = 0;
    long placed = 0;
    for (int i = 0; i < probabilities.length; i++) {
      below += probabilities[i];
      // From the nearer end, so that no rounding puts a parent into a far tail.
      long rounded =
          below < 0.5
              ? (long) Math.rint(below * total)
              : total - (long) Math.rint(above[i] * total);
      long upTo = Math.max(placed, rounded);
      spread(cells.starts[i], cells.starts[i + 1] - cells.starts[i], upTo - placed);
      placed = upTo;
    }
  }

  private void spread(long first, long width, long n) {
    long values = Math.min(SPREAD, Math.min(width, n));
    for (long j = 0; j < values; j++) {
      long value =
          width <= SPREAD
              ? first + (2 * j + 1) * width / (2 * values)
              : first + width / (2 * values) * (2 * j + 1);
      add(value, n / values + (j < n % values ? 1 : 0));
    }
  }

  private void add(long count, long n) {
    if (n > 0) {
      parents.merge(count, n, Long::sum);
    }
  }

  /** Moves parents up or down, all about equally far, until they have {@code target} children. */
  private void repair(BigInteger target) {
    BigInteger missing = target.subtract(total());
    while (missing.signum() != 0) {
      boolean up = missing.signum() > 0;
      long edge = up ? bounds.max() : bounds.min();
      BigInteger movable = BigInteger.ZERO;
      for (Map.Entry<Long, Long> entry : parents.entrySet()) {
        if (entry.getKey() != edge) {
          movable = movable.add(BigInteger.valueOf(entry.getValue()));
        }
      }
      BigInteger each = missing.abs().divide(movable);
      if (each.signum() > 0) {
        shift(each.longValueExact(), up);
      } else {
        nudge(missing.abs().longValueExact(), movable.longValueExact(), edge, up ? 1 : -1);
      }
      missing = target.subtract(total());
    }
  }

  /** Moves every parent by up to {@code far}, as the bounds allow. */
  private void shift(long far, boolean up) {
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

  /** Moves {@code moves} of the {@code movable} parents by one, from each class its share. */
  private void nudge(long moves, long movable, long edge, int by) {
    Map<Long, Long> before = new TreeMap<>(parents);
    Map<Long, Long> taken = new TreeMap<>();
    long left = moves;
    double share = (double) moves / movable;
    for (Map.Entry<Long, Long> entry : before.entrySet()) {
      if (entry.getKey() != edge) {
        long n = Math.min(left, Math.min(entry.getValue(), (long) (share * entry.getValue())));
        taken.put(entry.getKey(), n);
        left -= n;
      }
    }
    for (Map.Entry<Long, Long> entry : taken.entrySet()) {
      long n = Math.min(left, before.getOrDefault(entry.getKey(), 0L) - entry.getValue());
      entry.setValue(entry.getValue() + n);
      left -= n;
    }
    taken.forEach(
        (count, n) -> {
          parents.merge(count, -n, Long::sum);
          add(count + by, n);
        });
    parents.values().removeIf(n -> n == 0);
  }

  private BigInteger total() {
    BigInteger total = BigInteger.ZERO;
    for (Map.Entry<Long, Long> entry : parents.entrySet()) {
      total =
          total.add(
              BigInteger.valueOf(entry.getKey()).multiply(BigInteger.valueOf(entry.getValue())));
    }
    return total;
  }
}
