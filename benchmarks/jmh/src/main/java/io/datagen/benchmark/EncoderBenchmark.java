package io.datagen.benchmark;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.vector.Batch;
import io.datagen.core.plan.TablePlan;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One column written as text. Formats that make whole files are in {@link TableBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Batch.CAPACITY)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls @Setup.
public class EncoderBenchmark {
  @Param({"csv", "ndjson"})
  private String format;

  @Param private ColumnKind kind;

  private Discard target;
  private DatasetWriter writer;
  private TableWriter table;
  private BatchEncoder encoder;
  private Batch[] batches;
  private int next;

  @Setup
  public void open() throws IOException {
    TablePlan plan = kind.plan();
    batches = Tables.batches(plan, 8);
    FormatPlugin plugin = Formats.named(format);
    DatasetSchema dataset = new DatasetSchema("benchmark", List.of(plan.schema()));
    target = new Discard();
    writer = plugin.openWriter(dataset, Formats.defaults(plugin), target);
    table = writer.openTable(plan.schema(), Slice.whole(plan.rows()));
    encoder = table.newEncoder();
  }

  @TearDown
  public void close() throws IOException {
    encoder.close();
    table.close();
    writer.close();
    target.close();
  }

  @Benchmark
  public void write() throws IOException {
    next = (next + 1) % batches.length;
    encoder.encode(batches[next]);
    encoder.flush();
  }
}
