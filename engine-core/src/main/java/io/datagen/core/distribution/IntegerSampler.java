package io.datagen.core.distribution;

import io.datagen.core.kernel.AliasTable;
import io.datagen.core.kernel.ChoiceKernel;
import io.datagen.core.kernel.ConstantKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Draws of integers, or of the k of multiples k / unit, from a distribution between bounds. */
record IntegerSampler(
    Distribution whole,
    Discretisation discretisation,
    long first,
    long last,
    double low,
    double high,
    Samplers.Bounds bounds) {
  /** As many as a marginal has. */
  private static final int BINS = 64;

  /** Integers up to here are doubles. */
  private static final double LIMIT = 0x1p52;

  static IntegerSampler of(
      Distribution whole,
      double unit,
      @Nullable Long min,
      @Nullable Long max,
      Samplers.Bounds bounds) {
    Discretisation steps = Discretisation.of(whole, unit);
    double low = min == null ? Double.NEGATIVE_INFINITY : steps.below((double) min);
    double high = max == null ? Double.POSITIVE_INFINITY : steps.upTo((double) max);
    if (bounds == Samplers.Bounds.TRUNCATE && !(whole.between(low, high) > 0)) {
      throw new IllegalArgumentException(
          "the distribution has no mass from min " + min + " to max " + max);
    }
    return new IntegerSampler(
        whole,
        steps,
        min == null ? Long.MIN_VALUE : min,
        max == null ? Long.MAX_VALUE : max,
        low,
        high,
        bounds);
  }

  Kernel kernel(Stream stream) {
    long from = within(effective(true));
    long to = within(effective(false));
    if (from == to) {
      return ConstantKernel.of(from);
    }
    if (to - from >= 0 && to - from < Samplers.MAX_ALIAS) {
      return alias(stream, from, to);
    }
    List<Distribution.Component> parts =
        bounds == Samplers.Bounds.TRUNCATE ? Samplers.parts(whole, low, high) : whole.components();
    QuantileDraws draws = QuantileDraws.of(stream, parts);
    double[] range = draws.range();
    return new QuantileLongKernel(
        draws,
        discretisation,
        within(discretisation.apply(range[0])),
        within(discretisation.apply(range[1])));
  }

  private long within(double k) {
    return Math.max(first, Math.min(last, (long) k));
  }

  /** The first or last integer that has any probability worth the name. */
  private double effective(boolean lowest) {
    double end = lowest ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    List<Distribution.Component> parts =
        bounds == Samplers.Bounds.TRUNCATE ? Samplers.parts(whole, low, high) : whole.components();
    for (Distribution.Component part : parts) {
      double x =
          lowest
              ? part.distribution().quantile(Samplers.NEVER)
              : part.distribution().upperQuantile(Samplers.NEVER);
      end = lowest ? Math.min(end, x) : Math.max(end, x);
    }
    return discretisation.apply(end);
  }

  private Kernel alias(Stream stream, long from, long to) {
    long[] values = LongStream.rangeClosed(from, to).toArray();
    double[] weights = new double[values.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = mass(values[i]);
    }
    if (bounds == Samplers.Bounds.CLAMP) {
      weights[0] = whole.cdf(discretisation.upTo((double) from));
      weights[weights.length - 1] = whole.survival(discretisation.below((double) to));
    }
    return ChoiceKernel.of(stream, AliasTable.of(weights), values);
  }

  /**
   * How integers k are shared out, for numbers {@code start + step * k}.
   *
   * @return empty where doubles don't tell these apart
   */
  Optional<Marginal> marginal(double start, double step) {
    double mass = whole.between(low, high);
    List<Double> cuts = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    double below = low;
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < BINS; i++) {
      double p = whole.cdf(low) + mass * i / BINS;
      double q = whole.survival(high) + mass * (BINS - i) / BINS;
      double k =
          within(discretisation.apply(p <= 0.5 ? whole.quantile(p) : whole.upperQuantile(q)));
      double upTo = discretisation.upTo(k);
      if (k > last && k < this.last && upTo > below && upTo < high) {
        cuts.add(start + step * (k + 0.5));
        shares.add(whole.between(below, upTo));
        below = upTo;
        last = k;
      }
    }
    shares.add(whole.between(below, high));
    boolean apart = cuts.stream().allMatch(cut -> Math.abs(cut / step) < LIMIT);
    return apart ? Optional.of(Marginal.ofNumbers(array(cuts), array(shares))) : Optional.empty();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }

  private double mass(long k) {
    return discretisation.ceiling()
        ? whole.mass(k)
        : whole.between(discretisation.below((double) k), discretisation.upTo((double) k));
  }
}
