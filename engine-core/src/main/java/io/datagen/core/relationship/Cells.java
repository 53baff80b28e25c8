package io.datagen.core.relationship;

import io.datagen.core.distribution.Distribution;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The possible counts of children, cut into cells so that any range takes a bounded number of them:
 * single counts where the range is small, at its ends and, by its quantiles, where the declared
 * shape has its mass; wider and wider ones (by 1/32) between.
 */
final class Cells {
  private static final int ALL_SINGLE = 1 << 14;
  private static final int QUANTILES = 1 << 10;

  /** Logarithms of masses below it are no masses. */
  private static final double NO_MASS = -690;

  /**
   * How narrow cells are.
   *
   * @param single how many counts from the least one on have a cell of their own
   * @param shift the share of its distance from the least count that a cell beyond takes, as a
   *     shift
   */
  record Resolution(int single, int shift) {
    /** For shapes without tails; towards the greatest count always this. */
    static final Resolution COARSE = new Resolution(1 << 8, 5);

    /** For tails that are to be seen count by count where parents are many. */
    static final Resolution FINE = new Resolution(1 << 12, 8);
  }

  /** Where cells start, ascending, and one past the end of the last. */
  final long[] starts;

  /** The logarithm of the shape's probability of a cell. */
  final double[] logWeights;

  /** The first and the last cell in which the shape has mass; none where last is below first. */
  private int first;

  private int last = -1;

  private Cells(long[] starts, double[] logWeights) {
    this.starts = starts;
    this.logWeights = logWeights;
  }

  static Cells of(FanOutBounds bounds, Distribution shape, Resolution resolution) {
    long[] starts = starts(bounds.min(), bounds.max(), shape, resolution);
    Cells cells = new Cells(starts, new double[starts.length - 1]);
    for (int i = 0; i < cells.size(); i++) {
      cells.weigh(i, shape);
    }
    return cells;
  }

  private void weigh(int cell, Distribution shape) {
    long from = starts[cell];
    long to = starts[cell + 1] - 1;
    double mass =
        from == to
            ? shape.mass(from)
            : shape.discrete()
                ? shape.between(from - 1.0, (double) to)
                : shape.between(from - 0.5, to + 0.5);
    double log = StrictMath.log(mass);
    if (log > NO_MASS) {
      first = last < 0 ? cell : first;
      last = cell;
    }
    // Where the shape has next to no mass, a trickle of it, so that every mean can be reached.
    double least = StrictMath.log(to - from + 1.0) - 700;
    logWeights[cell] = Math.max(least, log);
  }

  /** The least and the greatest count of which the shape has mass; null where it has none. */
  @Nullable FanOutBounds support() {
    return last < first ? null : new FanOutBounds(starts[first], starts[last + 1] - 1);
  }

  /** These, from the first to the last that has mass, and without a trickle in between. */
  Cells withMass() {
    Cells part =
        new Cells(
            Arrays.copyOfRange(starts, first, last + 2),
            Arrays.copyOfRange(logWeights, first, last + 1));
    part.last = part.size() - 1;
    for (int i = 0; i < part.size(); i++) {
      if (part.logWeights[i] < NO_MASS) {
        part.logWeights[i] = Double.NEGATIVE_INFINITY;
      }
    }
    return part;
  }

  private static long[] starts(long min, long max, Distribution shape, Resolution resolution) {
    long end = max + 1;
    if (max - min < ALL_SINGLE) {
      return LongStream.rangeClosed(min, end).toArray();
    }
    LongStream.Builder cuts = LongStream.builder();
    cuts.add(end);
    for (long width = 0; width <= max - min; width += 1 + past(width, resolution)) {
      cuts.add(min + width);
    }
    for (long width = 0; width <= max - min; width += 1 + past(width, Resolution.COARSE)) {
      cuts.add(end - width);
    }
    // A fine resolution sees the bulk without quantiles, which are dear, where it is near the end.
    boolean near = resolution.single() > shape.quantile(0.5) - min;
    for (int i = 1; i < QUANTILES && !(near && resolution.equals(Resolution.FINE)); i++) {
      double p = (double) i / QUANTILES;
      double x = p <= 0.5 ? shape.quantile(p) : shape.upperQuantile(1 - p);
      if (x > min && x < max) {
        cuts.add((long) Math.ceil(x));
      }
    }
    long[] sorted = cuts.build().filter(cut -> cut >= min && cut <= end).sorted().toArray();
    return Arrays.stream(sorted).distinct().toArray();
  }

  private static long past(long width, Resolution resolution) {
    return width < resolution.single() ? 0 : width >> resolution.shift();
  }

  int size() {
    return logWeights.length;
  }

  /** The middle of a cell. */
  double middle(int cell) {
    return starts[cell] + (starts[cell + 1] - 1 - starts[cell]) / 2.0;
  }

  /** Probabilities of the cells, tilted by e^(theta x count). */
  record Tilt(double theta, double[] probabilities) {}

  /** The tilt at which the mean is {@code mean}. */
  Tilt tiltedTo(double mean) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double theta = 0;
    double step = 1 / (middle(size() - 1) - middle(0) + 1);
    double[] tilted = new double[size()];
    for (int i = 0; i < 200; i++) {
      double off = mean - tilt(theta, mean, tilted);
      double variance = variance(tilted, mean - off);
      if (off > 0) {
        low = theta;
      } else {
        high = theta;
      }
      if (Math.abs(off) <= 1e-12 * (1 + mean) || high - low <= 1e-15 * Math.abs(theta)) {
        break;
      }
      double next = theta + off / variance;
      boolean newton = variance > 0 && Math.abs(next) < Double.POSITIVE_INFINITY;
      if (!newton || !(next > low && next < high) || i % 8 == 7) {
        if (low == Double.NEGATIVE_INFINITY || high == Double.POSITIVE_INFINITY) {
          step *= 16;
          next = theta + Math.copySign(step, off);
        } else {
          next = low / 2 + high / 2;
        }
      }
      theta = next;
    }
    return new Tilt(theta, tilted);
  }

  /** Fills the probabilities for a theta, and returns their mean. */
  double tilt(double theta, double about, double[] tilted) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < tilted.length; i++) {
      tilted[i] = logWeights[i] + theta * (middle(i) - about);
      most = Math.max(most, tilted[i]);
    }
    double sum = 0;
    for (int i = 0; i < tilted.length; i++) {
      tilted[i] = StrictMath.exp(tilted[i] - most);
      sum += tilted[i];
    }
    double mean = 0;
    for (int i = 0; i < tilted.length; i++) {
      tilted[i] /= sum;
      mean += tilted[i] * middle(i);
    }
    return mean;
  }

  private double variance(double[] tilted, double mean) {
    double variance = 0;
    for (int i = 0; i < tilted.length; i++) {
      double d = middle(i) - mean;
      variance += tilted[i] * d * d;
    }
    return variance;
  }

  /** Whole numbers that add up to a total, in proportion to probabilities. */
  static long[] rounded(double[] probabilities, long total) {
    double[] above = new double[probabilities.length];
    for (int i = above.length - 2; i >= 0; i--) {
      above[i] = above[i + 1] + probabilities[i + 1];
    }
    long[] rounded = new long[probabilities.length];
    double below = 0;
    long placed = 0;
    for (int i = 0; i < probabilities.length; i++) {
      below += probabilities[i];
      // From the nearer end, so that no rounding puts a parent into a far tail.
      long near =
          below < 0.5
              ? (long) Math.rint(below * total)
              : total - (long) Math.rint(above[i] * total);
      long upTo = Math.max(placed, near);
      rounded[i] = upTo - placed;
      placed = upTo;
    }
    return rounded;
  }
}
