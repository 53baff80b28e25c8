package io.datagen.core.run;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.vector.Batch;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import io.datagen.core.stream.EventModel;
import io.datagen.core.stream.EventReader;
import java.io.IOException;
import java.util.Objects;

/**
 * Writes an event stream in real time: each event when it is due, all that are due at once as one
 * batch, flushed. A reader that is slow blocks the writer. What it loses by that is not caught up:
 * where the next event is overdue by more than {@value #SLACK_MILLIS} ms, the schedule moves by as
 * much, so that the reader gets the pace that was asked for and no burst.
 */
final class PacedRun {
  private static final long SLACK_MILLIS = 250;
  private static final long SLACK = SLACK_MILLIS * 1_000_000;

  /** The longest sleep, so that a cancelled run ends at once. */
  private static final long LONGEST_SLEEP = 100_000_000;

  /** The shortest: what comes due meanwhile makes a batch. */
  private static final long SHORTEST_SLEEP = 1_000_000;

  private final TablePlan plan;
  private final TableWriter writer;
  private final Slice slice;
  private final Pace pace;
  private final Clock clock;
  private final Progress progress;
  private final Cancellation cancellation;
  private final EventReader events;
  private final long firstArrival;

  PacedRun(
      TablePlan plan,
      TableWriter writer,
      Slice slice,
      Pace pace,
      Clock clock,
      Progress progress,
      Cancellation cancellation) {
    this.plan = plan;
    this.writer = writer;
    this.slice = slice;
    this.pace = pace;
    this.clock = clock;
    this.progress = progress;
    this.cancellation = cancellation;
    EventModel model = Objects.requireNonNull(plan.events());
    this.events = model.open();
    this.firstArrival = slice.rows() == 0 ? 0 : events.arrival(slice.firstRow());
  }

  /**
   * Writes all rows, on this thread.
   *
   * @return the digest of what was written
   */
  TableDigest run() throws IOException {
    try (BatchEncoder encoder = writer.newEncoder()) {
      return write(encoder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private TableDigest write(BatchEncoder encoder) throws IOException, InterruptedException {
    TableView view = plan.open();
    Batch batch = view.newBatch();
    TableDigest digest = view.newDigest();
    long row = slice.firstRow();
    double begin = clock.nanos();
    while (row < slice.endRow()) {
      cancellation.check();
      double now = clock.nanos() - begin;
      int size = due(row, now);
      if (size == 0) {
        double wait = Math.min(LONGEST_SLEEP, due(row) - now);
        clock.sleep(Math.max(SHORTEST_SLEEP, (long) wait));
        continue;
      }
      view.fill(row, size, batch);
      view.addTo(digest, size);
      encoder.encode(batch);
      encoder.flush();
      progress.advance(size);
      row += size;
      double overdue = row < slice.endRow() ? clock.nanos() - begin - due(row) : 0;
      begin += overdue > SLACK ? overdue : 0;
    }
    return digest;
  }

  /** How many events from this one on are due, as far as they fit a batch. */
  private int due(long first, double now) {
    long end = Math.min(slice.endRow(), first + Batch.CAPACITY);
    long row = first;
    while (row < end && due(row) <= now) {
      row++;
    }
    return (int) (row - first);
  }

  private double due(long row) {
    return pace.due(row - slice.firstRow(), (double) (events.arrival(row) - firstArrival));
  }
}
