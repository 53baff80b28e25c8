package io.datagen.benchmark;

import io.datagen.api.vector.Batch;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.plan.TableView;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One column of each kind: made, as a run makes it, and digested. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Batch.CAPACITY)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls @Setup.
public class ColumnBenchmark {
  @Param private ColumnKind kind;

  private TableView view;
  private Batch batch;
  private TableDigest digest;
  private long first;

  @Setup
  public void plan() {
    view = kind.plan().open();
    batch = view.newBatch();
    digest = view.newDigest();
    view.fill(0, Batch.CAPACITY, batch);
  }

  @Benchmark
  public Batch make() {
    first += Batch.CAPACITY;
    if (first > ColumnKind.ROWS - Batch.CAPACITY) {
      first = 0;
    }
    view.fill(first, Batch.CAPACITY, batch);
    return batch;
  }

  /** Of the same batch again and again. */
  @Benchmark
  public TableDigest digest() {
    view.addTo(digest, Batch.CAPACITY);
    return digest;
  }
}
