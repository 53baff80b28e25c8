package io.datagen.benchmark;

import io.datagen.api.vector.Batch;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
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

/** Whole rows of the workloads' tables: made, digested, written. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(TableBenchmark.ROWS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls @Setup.
public class TableBenchmark {
  static final int ROWS = 16 * Batch.CAPACITY;

  @Param private Workload workload;

  private TablePlan plan;
  private TableView view;
  private Batch batch;
  private TableDigest digest;
  private Batch[] batches;
  private OpenTable csv;
  private OpenTable ndjson;

  @Setup
  public void open() throws IOException {
    plan = workload.plan();
    view = plan.open();
    batch = view.newBatch();
    digest = view.newDigest();
    batches = Tables.batches(plan, ROWS / Batch.CAPACITY);
    csv = new OpenTable("csv", plan.schema(), plan.rows());
    ndjson = new OpenTable("ndjson", plan.schema(), plan.rows());
    view.fill(0, Batch.CAPACITY, batch);
  }

  @TearDown
  public void close() throws IOException {
    csv.close();
    ndjson.close();
  }

  @Benchmark
  public Batch make() {
    for (int first = 0; first < ROWS; first += Batch.CAPACITY) {
      view.fill(first, Batch.CAPACITY, batch);
    }
    return batch;
  }

  /** Of the same batch again and again. */
  @Benchmark
  public TableDigest digest() {
    for (int first = 0; first < ROWS; first += Batch.CAPACITY) {
      view.addTo(digest, Batch.CAPACITY);
    }
    return digest;
  }

  @Benchmark
  public void csv() throws IOException {
    csv.write(batches);
  }

  @Benchmark
  public void ndjson() throws IOException {
    ndjson.write(batches);
  }

  /** A whole file, opened and finished. */
  @Benchmark
  public long parquet() throws IOException {
    return file("parquet");
  }

  /** A whole file, opened and finished. */
  @Benchmark
  public long sqlite() throws IOException {
    return file("sqlite");
  }

  private long file(String format) throws IOException {
    try (OpenTable table = new OpenTable(format, plan.schema(), ROWS)) {
      table.write(batches);
      return table.finish();
    }
  }
}
