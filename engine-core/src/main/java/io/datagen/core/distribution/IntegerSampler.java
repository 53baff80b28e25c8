package io.datagen.core.distribution;

import io.datagen.core.kernel.AliasTable;
import io.datagen.core.kernel.ChoiceKernel;
import io.datagen.core.kernel.ConstantKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.List;
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

  private double mass(long k) {
    return discretisation.ceiling()
        ? whole.mass(k)
        : whole.between(discretisation.below((double) k), discretisation.upTo((double) k));
  }
}
