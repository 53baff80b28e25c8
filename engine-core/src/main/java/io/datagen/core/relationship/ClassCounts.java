package io.datagen.core.relationship;

import io.datagen.core.distribution.Distribution;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whole numbers of parents for each count of children: as a tilted shape without a heavy tail has
 * it (uniform, Poisson), then repaired until the children add up.
 */
final class ClassCounts {
  /** Into how many counts a cell of many is spread. */
  private static final int SPREAD = 4;

  private final FanOutBounds bounds;
  private final Tally tally = new Tally();

  private ClassCounts(FanOutBounds bounds) {
    this.bounds = bounds;
  }

  /** The bounds allow the children, and there is at least one parent. */
  static List<FanOutClass> of(
      long parents, long children, FanOutBounds bounds, Distribution shape) {
    ClassCounts counts = new ClassCounts(bounds.reachable(parents, children));
    counts.apportion(parents, (double) children / parents, shape);
    counts.repair(BigInteger.valueOf(children));
    return counts.tally.classes();
  }

  private void apportion(long total, double mean, Distribution shape) {
    Cells cells = Cells.of(bounds, shape, Cells.Resolution.COARSE);
    long[] rounded = Cells.rounded(cells.tiltedTo(mean).probabilities(), total);
    for (int i = 0; i < rounded.length; i++) {
      tally.spread(cells.starts[i], cells.starts[i + 1] - cells.starts[i], rounded[i], SPREAD);
    }
  }

  /** Moves parents up or down, all about equally far, until they have {@code target} children. */
  private void repair(BigInteger target) {
    BigInteger missing = target.subtract(tally.children());
    while (missing.signum() != 0) {
      boolean up = missing.signum() > 0;
      long edge = up ? bounds.max() : bounds.min();
      BigInteger movable = tally.movable(edge);
      BigInteger each = missing.abs().divide(movable);
      if (each.signum() > 0) {
        tally.shift(each.longValueExact(), up, bounds);
      } else {
        nudge(missing.abs().longValueExact(), movable.longValueExact(), edge, up ? 1 : -1);
      }
      missing = target.subtract(tally.children());
    }
  }

  /** Moves {@code moves} of the {@code movable} parents by one, from each class its share. */
  private void nudge(long moves, long movable, long edge, int by) {
    Map<Long, Long> before = new TreeMap<>(tally.parents);
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
          tally.parents.merge(count, -n, Long::sum);
          tally.add(count + by, n);
        });
    tally.parents.values().removeIf(n -> n == 0);
  }
}
