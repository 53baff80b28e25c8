package io.datagen.core.derived;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.column.Ranks;
import io.datagen.core.distribution.RankSampler;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.Optional;

/** Values at a rank of what their row's bounds leave of a distribution. */
final class BetweenKernel implements Kernel {
  private final Stream stream;
  private final Ranks ranks;
  private final RankSampler sampler;
  private final Optional<Bound> lower;
  private final Optional<Bound> upper;
  private final int upperInput;
  private long[] draws = new long[0];
  private long[] from = new long[0];
  private long[] to = new long[0];

  /**
   * @param upperInput the place of the column that bounds from above; the one from below is first
   */
  BetweenKernel(
      Stream stream, Ranks ranks, Optional<Bound> lower, Optional<Bound> upper, int upperInput) {
    this.stream = stream;
    this.ranks = ranks;
    this.sampler = ranks.sampler();
    this.lower = lower;
    this.upper = upper;
    this.upperInput = upperInput;
  }

  @Override
  public Vector newVector() {
    return StepValues.newVector(ranks);
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    draws = Buffers.atLeast(draws, size);
    from = Buffers.atLeast(from, size);
    to = Buffers.atLeast(to, size);
    stream.fill(rows, draws);
    java.util.Arrays.fill(from, 0, size, Long.MIN_VALUE);
    java.util.Arrays.fill(to, 0, size, Long.MAX_VALUE);
    lower.ifPresent(b -> b.steps(inputs[0], size, from));
    upper.ifPresent(b -> b.steps(inputs[upperInput], size, to));
    out.reset(size);
    for (int i = 0; i < size; i++) {
      long least = Math.max(from[i], sampler.first());
      long most = Math.min(to[i], sampler.last());
      if (least > most) {
        Vectors.setNull(out, i);
        draws[i] = 0;
      } else {
        draws[i] = sampler.within(Stream.unit(draws[i]), least, most);
      }
    }
    StepValues.put(ranks, draws, size, out);
  }

  @Override
  public Kernel forThread() {
    return new BetweenKernel(stream, ranks, lower, upper, upperInput);
  }
}
