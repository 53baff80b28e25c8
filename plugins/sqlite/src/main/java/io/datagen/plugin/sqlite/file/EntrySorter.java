package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts the entries of an index in bounded memory: full buffers go to disk as sorted runs, which
 * are merged when the index is built; where there are too many runs, neighbours become one before.
 */
public final class EntrySorter {
  private static final int FAN_IN = 32;

  /** Bytes that sorting takes for each entry beside its own. */
  private static final int SORT_MEMORY = Integer.BYTES + 2 * (Long.BYTES + Integer.BYTES);

  private final ScratchFiles scratch;
  private final long budget;
  private final Entries entries = new Entries();
  private final IntegerKeys integers = new IntegerKeys();
  private final List<Run> runs = new ArrayList<>();

  /**
   * An empty sorter.
   *
   * @param budget bytes of memory that entries may take before they go to disk
   */
  public EntrySorter(ScratchFiles scratch, long budget) {
    this.scratch = scratch;
    this.budget = budget;
  }

  /** Adds a chunk's entries, chunks in row order, and empties them. */
  public void add(IndexEntries chunk) throws IOException {
    entries.addAll(chunk.entries);
    integers.addAll(chunk.integers);
    chunk.clear();
    if (memory() > budget) {
      spill();
    }
  }

  private long memory() {
    return entries.length()
        + (long) entries.count() * SORT_MEMORY
        + (long) integers.count() * IntegerKeys.MEMORY;
  }

  private void spill() throws IOException {
    runs.add(new Run(write(inMemory()), 0));
    entries.clear();
    integers.clear();
    for (int tier = runs.get(runs.size() - 1).tier(); lastOf(tier) == FAN_IN; tier++) {
      List<Run> last = runs.subList(runs.size() - FAN_IN, runs.size());
      Path merged = write(merge(last, List.of()));
      last.clear();
      runs.add(new Run(merged, tier + 1));
    }
  }

  /** How many runs of this tier are at the list's end. */
  private int lastOf(int tier) {
    int count = 0;
    while (count < runs.size() && runs.get(runs.size() - 1 - count).tier() == tier) {
      count++;
    }
    return count;
  }

  private Path write(SortedEntries sorted) throws IOException {
    Path file = scratch.next();
    try (sorted) {
      RunFile.write(file, sorted);
    }
    return file;
  }

  private SortedEntries inMemory() throws IOException {
    RadixSort sort = new RadixSort();
    if (entries.count() == 0) {
      return integers.sorted(sort);
    }
    if (integers.count() == 0) {
      return new SortedKeys(entries, sort);
    }
    return new MergedEntries(
        List.of(new SortedKeys(entries, sort), integers.sorted(new RadixSort())));
  }

  private static MergedEntries merge(List<Run> runs, List<SortedEntries> more) throws IOException {
    List<SortedEntries> sources = new ArrayList<>();
    for (Run run : runs) {
      sources.add(RunFile.open(run.file()));
    }
    sources.addAll(more);
    return new MergedEntries(sources);
  }

  /** All entries in order; to be closed. */
  SortedEntries sorted() throws IOException {
    return runs.isEmpty() ? inMemory() : merge(runs, List.of(inMemory()));
  }

  /** A sorted run; its tier says how many merges it comes from. */
  private record Run(Path file, int tier) {}
}
