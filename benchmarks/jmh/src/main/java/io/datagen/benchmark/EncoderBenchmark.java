package io.datagen.benchmark;

import io.datagen.api.vector.Batch;
import io.datagen.core.plan.TablePlan;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One column written as text, chunk after chunk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(4 * Batch.CAPACITY)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls @Setup.
public class EncoderBenchmark {
  @Param({"csv", "ndjson"})
  private String format;

  @Param private ColumnKind kind;

  private OpenTable table;
  private Batch[] batches;

  @Setup
  public void open() throws IOException {
    TablePlan plan = kind.plan();
    batches = Tables.batches(plan, 4);
    table = new OpenTable(format, plan.schema(), plan.rows());
  }

  @TearDown
  public void close() throws IOException {
    table.close();
  }

  @Benchmark
  public void write() throws IOException {
    table.write(batches);
  }
}
