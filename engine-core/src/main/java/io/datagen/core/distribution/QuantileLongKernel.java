package io.datagen.core.distribution;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;

/** Integers made of a continuous quantity, kept within [first, last]. */
final class QuantileLongKernel implements Kernel {
  private static final double MAGIC = 0x1.8p52;
  private static final double MAGIC_LIMIT = 0x1p51;

  private final QuantileDraws draws;
  private final Discretisation discretisation;
  private final long first;
  private final long last;
  private double[] buffer = new double[0];

  QuantileLongKernel(QuantileDraws draws, Discretisation discretisation, long first, long last) {
    this.draws = draws;
    this.discretisation = discretisation;
    this.first = first;
    this.last = last;
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    out.reset(size);
    if (buffer.length < size) {
      buffer = new double[size];
    }
    draws.fill(rows, buffer);
    discretisation.apply(buffer, size);
    toLongs(buffer, size, first, last, ((LongVector) out).values());
  }

  /** Whole doubles to longs, kept within bounds. */
  static void toLongs(double[] whole, int size, long first, long last, long[] out) {
    if (first > -MAGIC_LIMIT && last < MAGIC_LIMIT) {
      QuantileDoubleKernel.limit(whole, size, (double) first, (double) last);
      // A cast doesn't vectorise on 17, the low bits of a sum with 1.5 * 2^52 do: 0.3 ns against
      // 1.5.
      for (int i = 0; i < size; i++) {
        out[i] = Double.doubleToRawLongBits(whole[i] + MAGIC) - 0x4338000000000000L;
      }
    } else {
      for (int i = 0; i < size; i++) {
        out[i] = Math.max(first, Math.min(last, (long) whole[i]));
      }
    }
  }

  @Override
  public Kernel forThread() {
    return new QuantileLongKernel(draws.copy(), discretisation, first, last);
  }
}
