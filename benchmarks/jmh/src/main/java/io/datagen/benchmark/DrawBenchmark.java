package io.datagen.benchmark;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Rows;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.HistogramFanOut;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What kernels are made of: draws, choices, permutations, parents. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Batch.CAPACITY)
public class DrawBenchmark {
  private static final long CHILDREN = 20_000_000;
  private static final long PARENTS = 8_600_000;

  private final Stream stream = Stream.of(42, "benchmark", "draws");
  private final AliasTable alias = AliasTable.of(0.74, 0.09, 0.07, 0.06, 0.04);
  private final Permutation permutation = Permutation.of(stream, CHILDREN);
  private final FanOut bounded = HistogramFanOut.of(stream, PARENTS, CHILDREN, 1, 8L, null, 0);
  private final FanOut unbounded = HistogramFanOut.of(stream, PARENTS, CHILDREN, 0, null, null, 0);
  private final Rows rows = new Rows();
  private final long[] values = new long[Batch.CAPACITY];
  private final int[] codes = new int[Batch.CAPACITY];
  private final long[] scratch = new long[bounded.scratch(Batch.CAPACITY)];
  private long first;

  private Rows next() {
    first += Batch.CAPACITY;
    if (first > CHILDREN - Batch.CAPACITY) {
      first = 0;
    }
    rows.setRange(first, Batch.CAPACITY);
    return rows;
  }

  @Benchmark
  public long[] draws() {
    stream.fill(next(), values);
    return values;
  }

  @Benchmark
  public int[] drawsAndChoices() {
    stream.fill(next(), values);
    alias.apply(values, Batch.CAPACITY, codes);
    return codes;
  }

  @Benchmark
  public long[] permutation() {
    ascend();
    permutation.apply(values, Batch.CAPACITY, scratch);
    return values;
  }

  @Benchmark
  public long[] inversePermutation() {
    ascend();
    permutation.applyInverse(values, Batch.CAPACITY, scratch);
    return values;
  }

  private void ascend() {
    long row = next().first();
    for (int i = 0; i < Batch.CAPACITY; i++) {
      values[i] = row + i;
    }
  }

  @Benchmark
  public long[] parentsWithinBounds() {
    bounded.parents(next(), values, scratch);
    return values;
  }

  @Benchmark
  public long[] parentsByPoisson() {
    unbounded.parents(next(), values, scratch);
    return values;
  }
}
