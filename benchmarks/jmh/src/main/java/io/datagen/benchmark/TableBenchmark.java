package io.datagen.benchmark;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.vector.Batch;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import java.io.IOException;
import java.util.List;
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

/** Whole rows of the workloads' tables: made, digested, and written to a file of each format. */
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

  @Setup
  public void plan() {
    plan = workload.plan();
    view = plan.open();
    batch = view.newBatch();
    digest = view.newDigest();
    batches = Tables.batches(plan, ROWS / Batch.CAPACITY);
    view.fill(0, Batch.CAPACITY, batch);
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
  public long csv() throws IOException {
    return write("csv");
  }

  @Benchmark
  public long ndjson() throws IOException {
    return write("ndjson");
  }

  @Benchmark
  public long parquet() throws IOException {
    return write("parquet");
  }

  @Benchmark
  public long sqlite() throws IOException {
    return write("sqlite");
  }

  /** A whole table, opened and finished, of rows that are there already. */
  private long write(String format) throws IOException {
    FormatPlugin plugin = Formats.named(format);
    DatasetSchema dataset = new DatasetSchema("benchmark", List.of(plan.schema()));
    try (Discard target = new Discard();
        DatasetWriter writer = plugin.openWriter(dataset, Formats.defaults(plugin), target)) {
      try (TableWriter table = writer.openTable(plan.schema(), Slice.whole(ROWS));
          BatchEncoder encoder = table.newEncoder()) {
        int chunk = table.chunkRows();
        for (Batch next : batches) {
          encoder.encode(next);
          long end = next.firstRow() + Batch.CAPACITY;
          if (end % chunk == 0 || end == ROWS) {
            encoder.flush();
          }
        }
        table.finish();
      }
      writer.finish();
      return target.bytes();
    }
  }
}
