package io.datagen.core.relationship;

import io.datagen.core.distribution.Distribution;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The possible counts of children, cut into cells so that any range takes a bounded number of them:
 * single counts where the range is small, at its ends and, by its quantiles, where the declared
 * shape has its mass; wider and wider ones (by 1/32) between.
 */
final class Cells {
  private static final int ALL_SINGLE = 1 << 14;
  private static final int SINGLE = 1 << 8;
  private static final int QUANTILES = 1 << 10;

  /** Where cells start, ascending, and one past the end of the last. */
  final long[] starts;

  /** The logarithm of the shape's probability of a cell. */
  final double[] logWeights;

  private Cells(long[] starts, double[] logWeights) {
    this.starts = starts;
    this.logWeights = logWeights;
  }

  static Cells of(FanOutBounds bounds, Distribution shape) {
    long[] starts = starts(bounds.min(), bounds.max(), shape);
    double[] logWeights = new double[starts.length - 1];
    for (int i = 0; i < logWeights.length; i++) {
      logWeights[i] = logWeight(shape, starts[i], starts[i + 1] - 1);
    }
    return new Cells(starts, logWeights);
  }

  private static double logWeight(Distribution shape, long first, long last) {
    double mass =
        first == last
            ? shape.mass(first)
            : shape.discrete()
                ? shape.between(first - 1.0, (double) last)
                : shape.between(first - 0.5, last + 0.5);
    // Where the shape has next to no mass, a trickle of it, so that every mean can be reached.
    double least = StrictMath.log(last - first + 1.0) - 700;
    return Math.max(least, StrictMath.log(mass));
  }

  private static long[] starts(long min, long max, Distribution shape) {
    long end = max + 1;
    if (max - min < ALL_SINGLE) {
      return LongStream.rangeClosed(min, end).toArray();
    }
    LongStream.Builder cuts = LongStream.builder();
    cuts.add(end);
    for (long width = 0; width <= max - min; width += 1 + (width < SINGLE ? 0 : width >> 5)) {
      cuts.add(min + width);
      cuts.add(end - width);
    }
    for (int i = 1; i < QUANTILES; i++) {
      double p = (double) i / QUANTILES;
      double x = p <= 0.5 ? shape.quantile(p) : shape.upperQuantile(1 - p);
      if (x > min && x < max) {
        cuts.add((long) Math.ceil(x));
      }
    }
    long[] sorted = cuts.build().filter(cut -> cut >= min && cut <= end).sorted().toArray();
    return Arrays.stream(sorted).distinct().toArray();
  }

  int size() {
    return logWeights.length;
  }

  /** The middle of a cell. */
  double middle(int cell) {
    return starts[cell] + (starts[cell + 1] - 1 - starts[cell]) / 2.0;
  }

  /** Probabilities of the cells, tilted by e^(theta x count) so that their mean is {@code mean}. */
  double[] tiltedTo(double mean) {
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
    return tilted;
  }

  /** Fills the probabilities for a theta, and returns their mean. */
  private double tilt(double theta, double about, double[] tilted) {
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
}
