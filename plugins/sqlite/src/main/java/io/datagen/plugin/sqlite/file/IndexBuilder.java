package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Builds a table's indexes one after another. While the pages of one are made, the entries of the
 * next are sorted on a thread of its own: what is in memory is bounded for all of them together,
 * and pages come in the same order as without it.
 */
public final class IndexBuilder {
  private final Pager pager;
  private final List<EntrySorter> sorters;

  /** Of indexes in this order. */
  public IndexBuilder(Pager pager, List<EntrySorter> sorters) {
    this.pager = pager;
    this.sorters = List.copyOf(sorters);
  }

  /** Builds all, telling of each. */
  public void build(Index told) throws IOException {
    if (sorters.isEmpty()) {
      return;
    }
    FutureTask<SortedEntries> sorting = sort(0, false);
    for (int i = 0; i < sorters.size(); i++) {
      try (SortedEntries sorted = await(sorting)) {
        if (i + 1 < sorters.size()) {
          sorting = sort(i + 1, Runtime.getRuntime().availableProcessors() > 1);
        }
        told.built(i, build(sorted, told.unique(i)));
      } catch (IOException e) {
        discard(sorting);
        throw e;
      }
    }
  }

  private long build(SortedEntries sorted, Optional<UniqueKey> unique) throws IOException {
    IndexTree tree = new IndexTree(pager);
    if (sorted instanceof IntegerEntries keys) {
      SortedIntegers integers = keys.integers();
      return tree.build(unique.isPresent() ? new UniqueIntegers(integers, unique.get()) : integers);
    }
    return tree.build(unique.isPresent() ? new UniqueEntries(sorted, unique.get()) : sorted);
  }

  private FutureTask<SortedEntries> sort(int index, boolean aside) {
    FutureTask<SortedEntries> task = new FutureTask<>(sorters.get(index)::sorted);
    if (aside) {
      Thread thread = new Thread(task, "index sort");
      thread.setDaemon(true);
      thread.start();
    } else {
      task.run();
    }
    return task;
  }

  /** Waits for entries that nobody wants any more, so that their files can be deleted. */
  private static void discard(FutureTask<SortedEntries> sorting) {
    try {
      await(sorting).close();
    } catch (IOException e) {
      // What went wrong first is being thrown.
    }
  }

  private static SortedEntries await(FutureTask<SortedEntries> sorting) throws IOException {
    try {
      return sorting.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while an index was sorted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error; // Out of memory, as it would be on this thread.
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Whom an index is for. */
  public interface Index {
    /** What of its entries must be unique. */
    Optional<UniqueKey> unique(int index);

    /** Takes the number of an index's root page. */
    void built(int index, long root) throws IOException;
  }
}
