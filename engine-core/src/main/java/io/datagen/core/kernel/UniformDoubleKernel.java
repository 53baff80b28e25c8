package io.datagen.core.kernel;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.seed.Stream;

/** Doubles, uniform over [min, max]. */
public final class UniformDoubleKernel implements Kernel {
  private final Stream stream;
  private final double min;
  private final double max;
  private long[] draws = new long[0];

  private UniformDoubleKernel(Stream stream, double min, double max) {
    this.stream = stream;
    this.min = min;
    this.max = max;
  }

  /**
   * Of {@code digits} decimal digits, every such number of the range as likely as another; or of
   * all digits where {@code digits} is -1.
   *
   * @throws IllegalArgumentException if min is above max, a bound isn't finite, or no such number
   *     lies between them
   */
  public static Kernel of(Stream stream, double min, double max, int digits) {
    if (!(min <= max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException("min " + min + " and max " + max + " are no range");
    }
    if (digits < 0) {
      return new UniformDoubleKernel(stream, min, max);
    }
    if (!DecimalGrid.reaches(min, max, digits)) {
      return new RoundingKernel(new UniformDoubleKernel(stream, min, max), digits, min, max);
    }
    DecimalGrid grid = DecimalGrid.within(min, max, digits);
    return new GridKernel(new UniformLongKernel(stream, grid.first(), grid.last()), grid);
  }

  @Override
  public Vector newVector() {
    return new DoubleVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    out.reset(size);
    draws = Buffers.atLeast(draws, size);
    stream.fill(rows, draws);
    double width = max - min;
    if (width < Double.POSITIVE_INFINITY) {
      scale(draws, size, ((DoubleVector) out).values(), min, width);
      limit(((DoubleVector) out).values(), size, max);
    } else {
      scaleHalves(draws, size, ((DoubleVector) out).values());
    }
  }

  private static void scale(long[] draws, int size, double[] values, double from, double width) {
    for (int i = 0; i < size; i++) {
      // Stream.unit without a conversion, which doesn't vectorise: 0.5 ns against 4.
      double u = Double.longBitsToDouble(draws[i] >>> 12 | 0x3ff0000000000000L) - (1 - 0x1p-53);
      values[i] = from + width * u;
    }
  }

  /** A loop of its own, or neither would vectorise: 0.15 ns against 1. */
  private static void limit(double[] values, int size, double max) {
    for (int i = 0; i < size; i++) {
      values[i] = Math.min(values[i], max);
    }
  }

  /** For ranges wider than the largest double. */
  private void scaleHalves(long[] draws, int size, double[] values) {
    for (int i = 0; i < size; i++) {
      double u = Stream.unit(draws[i]);
      values[i] = min * (1 - u) + max * u;
    }
  }

  @Override
  public Kernel forThread() {
    return new UniformDoubleKernel(stream, min, max);
  }
}
