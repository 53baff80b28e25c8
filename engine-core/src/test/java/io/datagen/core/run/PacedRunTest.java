package io.datagen.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.vector.Batch;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import io.datagen.core.source.UsageException;
import io.datagen.core.stream.EventReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paced by a clock that only goes on when somebody sleeps or writes. */
class PacedRunTest {
  private static final long MILLI = 1_000_000;

  private final FakeClock clock = new FakeClock();
  private final FakeWriter writer = new FakeWriter();

  /** Time as the run spends it. */
  private static final class FakeClock implements Clock {
    long now = 17;
    long longestSleep;
    int sleeps;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleep(long nanos) {
      sleeps++;
      longestSleep = Math.max(longestSleep, nanos);
      now += nanos;
    }
  }

  /** When each event was flushed. */
  private final class FakeWriter implements TableWriter {
    final List<Long> flushed = new ArrayList<>();
    int flushes;
    long next = -1;

    /** Before this row it takes so long. */
    long slowRow = -1;

    long delay;

    @Override
    public BatchEncoder newEncoder() {
      return new BatchEncoder() {
        private int rows;

        @Override
        public void encode(Batch batch) {
          assertTrue(next < 0 || next == batch.firstRow());
          next = batch.firstRow() + batch.size();
          rows += batch.size();
        }

        @Override
        public void flush() {
          if (slowRow >= 0 && next > slowRow) {
            clock.now += delay;
            slowRow = -1;
          }
          for (int i = 0; i < rows; i++) {
            flushed.add(clock.now);
          }
          rows = 0;
          flushes++;
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }

  private static TablePlan stream(String settings) {
    Faults faults = new Faults();
    return Planner.plan(
            SchemaReader.read(
                Source.parse("s.yaml", "{dataset: d, streams: {s: " + settings + "}}", faults),
                SchemaOptions.NONE,
                faults),
            new PlanOptions(
                "fast",
                List.of(),
                List.of(),
                true,
                Nesting.NATIVE,
                locale -> {
                  throw new IllegalStateException("no column needs a dictionary");
                }))
        .tables()
        .get(0);
  }

  private void run(TablePlan plan, Slice slice, String pace) throws IOException {
    run(plan, slice, pace, new Cancellation());
  }

  private void run(TablePlan plan, Slice slice, String pace, Cancellation cancellation)
      throws IOException {
    new PacedRun(plan, writer, slice, Pace.parse(pace), clock, Progress.NONE, cancellation).run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x", "10x", "0.5x"})
  void eventsComeWhenTheyAreDueByTheirArrival(String pace) throws IOException {
    TablePlan plan = stream("{rows: 300, rate: 2, late: {rate: 0.5}}");
    double factor = Double.parseDouble(pace.replace("x", ""));
    run(plan, Slice.whole(300), pace);
    EventReader events = Objects.requireNonNull(plan.events()).open();

    assertEquals(300, writer.flushed.size());
    for (int i = 0; i < 300; i++) {
      double due = (events.arrival(i) - events.arrival(0)) / factor;
      double came = (writer.flushed.get(i) - writer.flushed.get(0)) / 1e6;
      assertTrue(came >= due - 1e-3 && came <= due + 1.001, "event " + i + " at " + came);
    }
  }

  @Test
  void aRateIsKeptWhateverTheEventsTimes() throws IOException {
    run(stream("{rows: 5000, rate: 0.01}"), Slice.whole(5000), "250/s");

    assertEquals(5000, writer.flushed.size());
    for (int i = 0; i < 5000; i++) {
      double came = (writer.flushed.get(i) - writer.flushed.get(0)) / 1e6;
      assertTrue(came >= 4.0 * i - 1e-3 && came <= 4.0 * i + 1.001, "event " + i + " at " + came);
    }
    assertEquals(5000, writer.flushes);
  }

  @Test
  void whatIsDueTogetherIsWrittenTogether() throws IOException {
    run(stream("{rows: 100000, rate: 1}"), Slice.whole(100_000), "1000000/s");

    assertEquals(100_000, writer.flushed.size());
    // A tenth of a second in sleeps of a millisecond.
    assertTrue(writer.flushes <= 101, "flushes " + writer.flushes);
    assertEquals(100, (clock.now - 17) / (double) MILLI, 2);
  }

  @Test
  void aRangeStartsAtOnce() throws IOException {
    run(stream("{rows: 1000000, rate: 1}"), new Slice(500_000, 500_003, 1, 1), "1x");

    assertEquals(3, writer.flushed.size());
    assertEquals(17, writer.flushed.get(0));
  }

  @Test
  void afterAStallThePaceIsKeptAndNothingIsCaughtUp() throws IOException {
    writer.slowRow = 100;
    writer.delay = 10_000 * MILLI;
    run(stream("{rows: 300, rate: 1}"), Slice.whole(300), "10/s");

    for (int i = 102; i < 300; i++) {
      long gap = writer.flushed.get(i) - writer.flushed.get(i - 1);
      assertTrue(gap >= 99 * MILLI, "event " + i + " came after " + gap);
    }
    assertEquals(10_000 + 29_900 - 100, (clock.now - 17) / (double) MILLI, 5);
  }

  @Test
  void aHiccupIsCaughtUp() throws IOException {
    writer.slowRow = 100;
    writer.delay = 200 * MILLI;
    run(stream("{rows: 300, rate: 1}"), Slice.whole(300), "10/s");

    assertEquals(29_900, (clock.now - 17) / (double) MILLI, 2);
  }

  @Test
  void longWaitsAreLookedUpFromOften() throws IOException {
    run(stream("{rows: 3, rate: 1, arrivals: fixed}"), Slice.whole(3), "0.1x");

    assertTrue(clock.longestSleep <= 100 * MILLI);
    assertTrue(clock.sleeps >= 200);
  }

  @Test
  void aCancelledRunEndsInItsSleep() {
    Cancellation cancellation = new Cancellation();
    TablePlan plan = stream("{rows: 300, rate: 0.001, arrivals: fixed}");
    Clock cancelling =
        new Clock() {
          @Override
          public long nanos() {
            return clock.nanos();
          }

          @Override
          public void sleep(long nanos) {
            clock.sleep(nanos);
            cancellation.cancel();
          }
        };
    PacedRun run =
        new PacedRun(
            plan,
            writer,
            Slice.whole(300),
            Pace.parse("1x"),
            cancelling,
            Progress.NONE,
            cancellation);

    assertThrows(CancellationException.class, run::run);
    assertEquals(1, writer.flushed.size());
  }

  @Test
  void anEmptyStreamIsDoneAtOnce() throws IOException {
    run(stream("{rows: 0}"), Slice.whole(0), "1x");

    assertEquals(0, writer.flushes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "x", "0x", "-1x", "0/s", "1/m", "1e3/s", "fast", "1 x", "1.x"})
  void otherPacesAreUsageErrors(String pace) {
    assertThrows(UsageException.class, () -> Pace.parse(pace));
  }
}
