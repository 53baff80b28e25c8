package io.datagen.core.validate;

import io.datagen.api.format.TableReader;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table's batches as read, one ahead, while a thread of its own reads the one behind that:
 * parsing a file costs about as much as making its rows again. Apart from that thread, one thread
 * owns it; with one thread in all, it reads in turn.
 */
final class FoundRows implements AutoCloseable {
  /** A batch and what was wrong in it; {@code any} is false behind the last. */
  private static final class Loaded {
    final Batch batch;
    final List<TableReader.ReadProblem> problems = new ArrayList<>();
    boolean any;

    Loaded(TableSchema table) {
      this.batch = Vectors.batch(table);
    }
  }

  private final TableReader reader;
  private final Consumer<TableReader.ReadProblem> problems;
  private final @Nullable ExecutorService thread;
  private Loaded current;
  private Loaded next;
  private Future<Loaded> loading;
  private long read;

  /**
   * @param firstRow of the table that the reader's first one is
   * @param ahead whether a thread of its own reads
   */
  FoundRows(
      TableReader reader,
      TableSchema table,
      long firstRow,
      boolean ahead,
      Consumer<TableReader.ReadProblem> problems)
      throws IOException {
    this.reader = reader;
    this.problems = problems;
    this.read = firstRow;
    this.thread = ahead ? thread(table.name()) : null;
    this.current = new Loaded(table);
    this.next = new Loaded(table);
    Loaded behind = new Loaded(table);
    try {
      Loaded first = next;
      loading = start(first);
      next = await();
      if (next.any) {
        loading = start(behind);
      }
    } catch (IOException | RuntimeException e) {
      if (thread != null) {
        thread.shutdownNow();
      }
      throw e;
    }
  }

  private static ExecutorService thread(String table) {
    // Plugins look for services through the thread's class loader.
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread made = new Thread(work, "read " + table);
          made.setContextClassLoader(loader);
          made.setDaemon(true);
          return made;
        });
  }

  private Future<Loaded> start(Loaded into) {
    FutureTask<Loaded> task = new FutureTask<>(() -> load(into));
    if (thread == null) {
      task.run();
    } else {
      thread.execute(task);
    }
    return task;
  }

  /**
   * Runs on the thread of its own, if there is one. Behind the last batch it asks the reader no
   * more.
   */
  private Loaded load(Loaded into) throws IOException {
    into.problems.clear();
    into.any = reader.read(into.batch, into.problems::add);
    return into;
  }

  private Loaded await() throws IOException {
    try {
      Loaded loaded = loading.get();
      if (loaded.any) {
        loaded.batch.setRows(read, loaded.batch.size());
        read += loaded.batch.size();
      }
      loaded.problems.forEach(problems);
      return loaded;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("interrupted while reading");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The next batch, or null behind the last. */
  @Nullable Batch advance() throws IOException {
    if (!next.any) {
      return null;
    }
    Loaded free = current;
    current = next;
    next = await();
    if (next.any) {
      loading = start(free);
    }
    return current.batch;
  }

  /** The batch behind the one that {@link #advance} gave last, or null. */
  @Nullable Batch following() {
    return next.any ? next.batch : null;
  }

  /** Waits for the thread, so that the reader may be closed. */
  @Override
  public void close() {
    if (thread != null) {
      thread.shutdown();
    }
    try {
      loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // Told by await, or of no interest to one who is leaving for another reason.
    }
  }
}
