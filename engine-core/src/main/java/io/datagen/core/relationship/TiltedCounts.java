package io.datagen.core.relationship;

import io.datagen.core.distribution.Distribution;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers of parents for each count of children, as a declared shape has it, tails and all.
 *
 * <p>Few parents hold a tail's many children, and rounding cuts it off; so the tilt is sought not
 * at which the shape's mean is right but at which the rounded numbers add up. What is then still
 * missing, less than a step of a few of the largest parents, goes to the largest: a child more or
 * less for those is nothing, where for parents of one child it would be another shape.
 */
final class TiltedCounts {
  /** Over how many counts a cell of many is spread, at most. */
  private static final int SPREAD = 32;

  private static final int STEPS = 90;

  private final FanOutBounds bounds;
  private final Cells cells;
  private final long parents;
  private final long children;

  private TiltedCounts(long parents, long children, FanOutBounds bounds, Distribution shape) {
    this.parents = parents;
    this.children = children;
    this.bounds = bounds.reachable(parents, children);
    Cells all = Cells.of(this.bounds, shape, Cells.Resolution.FINE);
    FanOutBounds support = all.support();
    // The trickle is for means that can't be had without it: tilted, it might win elsewhere.
    this.cells = support != null && support.allow(parents, children) ? all.withMass() : all;
  }

  /** The bounds allow the children, and there is at least one parent. */
  static TiltedCounts of(long parents, long children, FanOutBounds bounds, Distribution shape) {
    return new TiltedCounts(parents, children, bounds, shape);
  }

  /** Between which counts the shape has mass within the bounds; null where it has none. */
  @Nullable FanOutBounds support() {
    return cells.support();
  }

  List<FanOutClass> classes() {
    double mean = (double) children / parents;
    Tally tally = new Tally();
    long[] rounded = best(cells.tiltedTo(mean), mean);
    for (int i = 0; i < rounded.length; i++) {
      tally.spread(cells.starts[i], cells.starts[i + 1] - cells.starts[i], rounded[i], SPREAD);
    }
    tally = scaled(tally);
    repair(tally);
    return tally.classes();
  }

  /** The rounded numbers, of all tilts near one, that come nearest to the children. */
  private long[] best(Cells.Tilt start, double mean) {
    long[] best = Cells.rounded(start.probabilities(), parents);
    double least = excess(best);
    double low = start.theta();
    double high = low;
    double step = 1e-6 * Math.max(Math.abs(low), 1 / (1.0 + bounds.max() - bounds.min()));
    double[] tilted = new double[cells.size()];
    boolean bracketed = false;
    double sign = least;
    for (int i = 0; i < STEPS && Math.abs(least) >= 1; i++) {
      double theta;
      if (bracketed) {
        theta = low / 2 + high / 2;
        if (theta == low || theta == high) {
          break;
        }
      } else {
        theta = sign > 0 ? low - step : high + step;
        step *= 4;
      }
      cells.tilt(theta, mean, tilted);
      long[] rounded = Cells.rounded(tilted, parents);
      double excess = excess(rounded);
      if (Math.abs(excess) < Math.abs(least)) {
        least = excess;
        best = rounded;
      }
      bracketed |= excess > 0 != sign > 0;
      if (excess > 0) {
        high = theta;
      } else {
        low = theta;
      }
    }
    return best;
  }

  /** How many children more than there are such numbers would make, about. */
  private double excess(long[] rounded) {
    double sum = 0;
    for (int i = 0; i < rounded.length; i++) {
      sum += rounded[i] * cells.middle(i);
    }
    return sum - children;
  }

  /** Each class moved in proportion to its count, by whole children, towards the right sum. */
  private Tally scaled(Tally tally) {
    BigInteger total = tally.children();
    BigInteger missing = BigInteger.valueOf(children).subtract(total);
    if (missing.signum() == 0 || total.signum() == 0) {
      return tally;
    }
    double ratio =
        new BigDecimal(missing).divide(new BigDecimal(total), 20, RoundingMode.DOWN).doubleValue();
    Tally moved = new Tally();
    tally.parents.forEach(
        (count, n) -> {
          long by = (long) (count * ratio * (1 - 1e-9));
          moved.add(Math.max(bounds.min(), Math.min(bounds.max(), count + by)), n);
        });
    return moved;
  }

  private void repair(Tally tally) {
    BigInteger target = BigInteger.valueOf(children);
    BigInteger missing = target.subtract(tally.children());
    while (missing.signum() != 0) {
      boolean up = missing.signum() > 0;
      long edge = up ? bounds.max() : bounds.min();
      BigInteger each = missing.abs().divide(tally.movable(edge));
      if (each.signum() > 0) {
        tally.shift(each.longValueExact(), up, bounds);
      } else {
        nudgeLargest(tally, missing.abs().longValueExact(), edge, up ? 1 : -1);
      }
      missing = target.subtract(tally.children());
    }
  }

  /** Moves so many parents by one, the largest first. */
  private static void nudgeLargest(Tally tally, long moves, long edge, int by) {
    Map<Long, Long> before = new TreeMap<>(tally.parents).descendingMap();
    long left = moves;
    for (Map.Entry<Long, Long> entry : before.entrySet()) {
      long count = entry.getKey();
      if (count != edge && left > 0) {
        long n = Math.min(left, entry.getValue());
        tally.parents.merge(count, -n, Long::sum);
        tally.add(count + by, n);
        left -= n;
      }
    }
    tally.parents.values().removeIf(n -> n == 0);
  }
}
