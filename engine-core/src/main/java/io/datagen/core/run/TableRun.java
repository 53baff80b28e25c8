package io.datagen.core.run;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.vector.Batch;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.expression.ExpressionRowException;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table. Workers take numbered chunks, fill and encode each alone, and append them in
 * order, so that the bytes don't depend on how many workers there are.
 */
final class TableRun {
  /** Below this many batches a second worker costs more than it brings. */
  private static final long WORTH_A_WORKER = 16;

  /**
   * Of the first batches. The JIT compiles a method at 600 to 1,024 calls, and a loop at 40,960
   * rounds for the call that is in it alone: with batches of thousands of rows every loop would be
   * compiled twice, and the method for good only after millions of rows. Short batches come to the
   * calls first. That takes a quarter off what C2 compiles in a run.
   */
  private static final int FIRST_BATCH_ROWS = 32;

  /** How many of those there are. */
  private static final int FIRST_BATCHES = 1024;

  private final TablePlan plan;
  private final TableWriter writer;
  private final int batchRows;
  private final long endOfShort;
  private final long chunkRows;
  private final Slice slice;
  private final Progress progress;
  private final Cancellation cancellation;
  private final AtomicLong tickets = new AtomicLong();
  private final Turns turns = new Turns();
  private final TableDigest digest;

  /**
   * A run.
   *
   * @param digest what the written rows are added to
   */
  TableRun(
      TablePlan plan,
      TableWriter writer,
      Slice slice,
      TableDigest digest,
      Progress progress,
      Cancellation cancellation) {
    this.plan = plan;
    this.writer = writer;
    this.batchRows = plan.batchRows();
    this.chunkRows = chunkRows(writer, batchRows);
    this.slice = slice;
    boolean many = slice.rows() > 4L * FIRST_BATCHES * FIRST_BATCH_ROWS;
    this.endOfShort =
        slice.firstRow() + (many && !writer.mindsBatches() ? FIRST_BATCHES * FIRST_BATCH_ROWS : 0);
    this.progress = progress;
    this.cancellation = cancellation;
    this.digest = digest;
  }

  /**
   * What the writer wants, or, where rows are long, as many batches as that would be, so that a
   * chunk's memory hardly depends on the length of rows.
   */
  private static long chunkRows(TableWriter writer, int batchRows) {
    int wanted = writer.chunkRows();
    if (batchRows == Batch.CAPACITY || writer.keepsChunkRows()) {
      return wanted;
    }
    return Math.max(1L, wanted / Batch.CAPACITY) * batchRows;
  }

  /** Writes all rows with so many workers, this thread being one; returns the digest. */
  TableDigest run(int threads) throws IOException {
    long chunks = (slice.rows() + chunkRows - 1) / chunkRows;
    long worth = Math.min(chunks, slice.rows() / batchRows / WORTH_A_WORKER);
    int workers = (int) Math.max(1, Math.min(threads, worth));
    List<Thread> others = new ArrayList<>();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      for (int i = 1; i < workers; i++) {
        Thread thread = new Thread(() -> work(chunks), "datagen-" + plan.name() + "-" + i);
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
        others.add(thread);
      }
    } catch (RuntimeException | Error e) {
      // No room for another thread: those that have started must end before their output does.
      turns.fail(e);
    }
    work(chunks);
    join(others);
    rethrow(turns.failure());
    return digest;
  }

  private void work(long chunks) {
    try (BatchEncoder encoder = writer.newEncoder()) {
      TableView view = plan.open();
      Batch batch = view.newBatch();
      TableDigest own = digest.another();
      for (long chunk = tickets.getAndIncrement();
          chunk < chunks && !turns.failed();
          chunk = tickets.getAndIncrement()) {
        cancellation.check();
        long start = slice.firstRow() + chunk * chunkRows;
        long end = Math.min(start + chunkRows, slice.endRow());
        RuntimeException violation = null;
        try {
          for (long row = start; row < end; row += batch.size()) {
            cancellation.check();
            int most = row < endOfShort ? Math.min(FIRST_BATCH_ROWS, batchRows) : batchRows;
            view.fill(row, (int) Math.min(most, end - row), batch);
            view.addTo(own, batch.size());
            encoder.encode(batch);
          }
        } catch (ViolationException | ExpressionRowException e) {
          // An earlier chunk may break a rule, too: the first one is told, whoever is faster.
          violation = e;
        }
        if (!turns.await(chunk)) {
          return;
        }
        if (violation != null) {
          throw violation;
        }
        encoder.flush();
        turns.done();
        progress.advance(end - start);
      }
      synchronized (digest) {
        digest.add(own);
      }
    } catch (Throwable e) {
      // Whatever it was, the other workers must not wait for this one's turn for ever.
      turns.fail(e);
    }
  }

  /** Waits for all of them, even if interrupted: they use what the caller closes next. */
  private void join(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          turns.fail(e);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    if (failure instanceof InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }
}
