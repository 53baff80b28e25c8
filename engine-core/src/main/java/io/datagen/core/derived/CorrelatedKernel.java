package io.datagen.core.derived;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.Ranks;
import io.datagen.core.distribution.RankSampler;
import io.datagen.core.distribution.StandardNormal;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.Arrays;

/** Values at the ranks of sums of normals, each of which several columns read. */
final class CorrelatedKernel implements Kernel {
  private static final double LEAST = 0x1p-60;
  private static final double MOST = 1 - 0x1p-53;

  private final Stream[] normals;
  private final double[] weights;
  private final Ranks ranks;
  private final RankSampler sampler;
  private long[] draws = new long[0];
  private double[] sums = new double[0];

  CorrelatedKernel(Stream[] normals, double[] weights, Ranks ranks) {
    this(normals, weights, ranks, ranks.sampler());
  }

  private CorrelatedKernel(Stream[] normals, double[] weights, Ranks ranks, RankSampler sampler) {
    this.normals = normals;
    this.weights = weights;
    this.ranks = ranks;
    this.sampler = sampler;
  }

  @Override
  public Vector newVector() {
    return StepValues.newVector(ranks);
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    draws = Buffers.atLeast(draws, size);
    if (sums.length < size) {
      sums = new double[size];
    }
    Arrays.fill(sums, 0, size, 0);
    for (int n = 0; n < normals.length; n++) {
      if (weights[n] != 0) {
        normals[n].fill(rows, draws);
        for (int i = 0; i < size; i++) {
          sums[i] += weights[n] * StandardNormal.quantile(Stream.unit(draws[i]));
        }
      }
    }
    for (int i = 0; i < size; i++) {
      sums[i] = Math.max(LEAST, Math.min(MOST, NormalCdf.at(sums[i])));
    }
    sampler.apply(sums, size, draws);
    out.reset(size);
    StepValues.put(ranks, draws, size, out);
  }

  @Override
  public Kernel forThread() {
    return new CorrelatedKernel(normals, weights, ranks, sampler);
  }
}
