package io.datagen.core.distribution;

import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.RowNumbers;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import org.jspecify.annotations.Nullable;

/** One value from each row's stratum of a domain, the strata in row order or permuted. */
final class StrataKernel implements Kernel {
  /** The middle of a stratum. */
  private static final long MIDDLE = 1L << 63;

  /** What a place in the domain becomes. */
  interface Output {
    Vector newVector();

    void put(long[] places, int size, Vector out);
  }

  private final Strata strata;
  private final @Nullable Permutation order;
  private final @Nullable Stream draws;
  private final Output output;

  /** How far apart places are at the least; 1 where they only differ. */
  private final long spacing;

  private long[] places = new long[0];
  private long[] scratch = new long[0];

  /**
   * A kernel.
   *
   * @param order of strata, or null for that of the rows
   * @param draws within strata, or null for their middles
   */
  StrataKernel(Strata strata, @Nullable Permutation order, @Nullable Stream draws, Output output) {
    this(strata, order, draws, output, 1);
  }

  /** The same with places of two rows so far apart at the least. */
  StrataKernel(
      Strata strata,
      @Nullable Permutation order,
      @Nullable Stream draws,
      Output output,
      long spacing) {
    this.spacing = spacing;
    this.strata = strata;
    this.order = order;
    this.draws = draws;
    this.output = output;
  }

  @Override
  public Vector newVector() {
    return output.newVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    places = Buffers.atLeast(places, size);
    scratch = Buffers.atLeast(scratch, Permutation.scratch(size));
    RowNumbers.fill(rows, places);
    if (order != null) {
      order.apply(places, size, scratch);
    }
    if (draws == null) {
      for (int i = 0; i < size; i++) {
        places[i] = strata.place(places[i], MIDDLE);
      }
    } else if (spacing > 1) {
      draws.fill(rows, scratch);
      for (int i = 0; i < size; i++) {
        places[i] = strata.place(places[i], scratch[i], spacing);
      }
    } else {
      draws.fill(rows, scratch);
      for (int i = 0; i < size; i++) {
        places[i] = strata.place(places[i], scratch[i]);
      }
    }
    out.reset(size);
    output.put(places, size, out);
  }

  @Override
  public Kernel forThread() {
    return new StrataKernel(strata, order, draws, output, spacing);
  }

  /** Integers counted from the first of a domain. */
  record From(long first) implements Output {
    @Override
    public Vector newVector() {
      return new LongVector();
    }

    @Override
    public void put(long[] places, int size, Vector out) {
      long[] values = ((LongVector) out).values();
      for (int i = 0; i < size; i++) {
        values[i] = first + places[i];
      }
    }
  }

  /** Doubles: quantiles at places that are probabilities. */
  record Doubles(Ordered quantiles, double min, double max) implements Output {
    @Override
    public Vector newVector() {
      return new DoubleVector();
    }

    @Override
    public void put(long[] places, int size, Vector out) {
      double[] values = ((DoubleVector) out).values();
      for (int i = 0; i < size; i++) {
        values[i] = Math.max(min, Math.min(max, quantiles.at(places[i])));
      }
    }
  }

  /** Integers made of quantiles. */
  record Longs(Ordered quantiles, Discretisation discretisation, long first, long last)
      implements Output {
    @Override
    public Vector newVector() {
      return new LongVector();
    }

    @Override
    public void put(long[] places, int size, Vector out) {
      long[] values = ((LongVector) out).values();
      for (int i = 0; i < size; i++) {
        long k = (long) discretisation.apply(quantiles.at(places[i]));
        values[i] = Math.max(first, Math.min(last, k));
      }
    }
  }

  /** A quantile function of places, p = place / 2^64 unsigned, that never decreases. */
  interface Ordered {
    double at(long place);
  }
}
