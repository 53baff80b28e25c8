package io.datagen.benchmark;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventReader;
import java.util.Arrays;
import java.util.Objects;
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

/**
 * Events: what the stream itself makes of them (times, users, sessions, types, sources), and whole
 * rows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Batch.CAPACITY)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls @Setup.
public class EventBenchmark {
  private static final EventField[] TIMES = {EventField.TIME};
  private static final EventField[] ALL = {
    EventField.TIME, EventField.USER, EventField.SESSION, EventField.TYPE, EventField.SOURCE
  };

  @Param private EventKind stream;

  private TableView view;
  private Batch batch;
  private EventReader reader;
  private Vector[] vectors;
  private long rows;
  private long first;

  @Setup
  public void open() {
    TablePlan plan = stream.plan();
    rows = plan.rows();
    view = plan.open();
    batch = view.newBatch();
    reader = Objects.requireNonNull(plan.events()).open();
    vectors = Arrays.stream(ALL).map(EventReader::newVector).toArray(Vector[]::new);
  }

  /** Of the next block, as a run needs them. */
  @Benchmark
  public Vector[] events() {
    reader.fill(next(), ALL, vectors);
    return vectors;
  }

  /** With their keys, metadata and columns of their own. */
  @Benchmark
  public Batch rows() {
    view.fill(next().first(), Batch.CAPACITY, batch);
    return batch;
  }

  /** Their times alone. */
  @Benchmark
  public Vector[] times() {
    reader.fill(next(), TIMES, vectors);
    return vectors;
  }

  private Rows next() {
    first += Batch.CAPACITY;
    if (first > rows - Batch.CAPACITY) {
      first = 0;
    }
    return Rows.range(first, Batch.CAPACITY);
  }
}
