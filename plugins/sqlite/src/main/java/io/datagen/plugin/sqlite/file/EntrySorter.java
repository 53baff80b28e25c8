package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the entries of an index in bounded memory: full buffers go to disk as sorted runs, which
 * are merged when the index is built; where there are too many runs, neighbours become one before.
 */
public final class EntrySorter {
  private static final int FAN_IN = 32;

  /** Bytes that sorting takes for each entry beside its own. */
  private static final int SORT_MEMORY = Integer.BYTES + 2 * (Long.BYTES + Integer.BYTES);

  private final ScratchFiles scratch;
  private final SortMemory memory;
  private final long budget;
  private final Entries entries;
  private final PackedKeys integers;
  private final byte[] spelled = new byte[64];
  private final List<Run> runs = new ArrayList<>();

  /**
   * An empty sorter.
   *
   * @param budget bytes of memory that entries may take before they go to disk
   */
  public EntrySorter(ScratchFiles scratch, SortMemory memory, long budget) {
    this.scratch = scratch;
    this.memory = memory;
    this.budget = budget;
    this.entries = new Entries(memory);
    this.integers = new PackedKeys(memory);
  }

  /** Adds a chunk's entries, chunks in row order, and empties them. */
  public void add(IndexEntries chunk) throws IOException {
    IntegerKeys keys = chunk.integers;
    for (int i = 0; i < keys.count(); i++) {
      if (!integers.add(keys.value(i), keys.rowid(i))) {
        addApart(keys.value(i), keys.rowid(i));
      }
    }
    entries.addAll(chunk.entries);
    chunk.clear();
    if (used() > budget) {
      spill();
    }
  }

  /** Adds an integer that is too far from the others as an entry like any other. */
  private void addApart(long value, long rowid) throws IOException {
    int keyLength = SortKey.putInteger(spelled, 0, value);
    int end = SortedIntegers.putRecord(spelled, keyLength, value, rowid);
    int place = entries.add(keyLength, end - keyLength, false);
    System.arraycopy(spelled, 0, entries.last(), place, end);
  }

  private long used() {
    return entries.length()
        + (long) entries.count() * SORT_MEMORY
        + (long) integers.count() * PackedKeys.MEMORY;
  }

  private void spill() throws IOException {
    runs.add(write(inMemory(), 0));
    for (int tier = 0; lastOf(tier) == FAN_IN; tier++) {
      List<Run> last = runs.subList(runs.size() - FAN_IN, runs.size());
      Run merged = write(merge(last, null), tier + 1);
      last.clear();
      runs.add(merged);
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

  private Run write(SortedEntries sorted, int tier) throws IOException {
    Path file = scratch.next();
    try (sorted) {
      if (sorted instanceof IntegerEntries keys) {
        IntegerRun.write(file, keys.integers());
        return new Run(file, tier, true);
      }
      RunFile.write(file, sorted);
      return new Run(file, tier, false);
    }
  }

  private SortedEntries inMemory() throws IOException {
    if (entries.count() == 0) {
      return new IntegerEntries(integers.sorted());
    }
    SortedKeys keys = new SortedKeys(entries, memory);
    // Of one value those that are packed come first, since it's by their rowids that others aren't.
    return integers.count() == 0
        ? keys
        : new MergedEntries(List.of(new IntegerEntries(integers.sorted()), keys));
  }

  private static SortedEntries merge(List<Run> runs, @Nullable SortedEntries last)
      throws IOException {
    List<SortedEntries> sources = new ArrayList<>();
    for (Run run : runs) {
      sources.add(
          run.integers()
              ? new IntegerEntries(IntegerRun.open(run.file()))
              : RunFile.open(run.file()));
    }
    if (last != null) {
      sources.add(last);
    }
    List<SortedIntegers> integers = new ArrayList<>();
    for (SortedEntries source : sources) {
      if (source instanceof IntegerEntries keys) {
        integers.add(keys.integers());
      }
    }
    return integers.size() == sources.size()
        ? new IntegerEntries(new MergedIntegers(integers))
        : new MergedEntries(sources);
  }

  /** All entries in order; to be closed. */
  SortedEntries sorted() throws IOException {
    return runs.isEmpty() ? inMemory() : merge(runs, inMemory());
  }

  /**
   * A sorted run.
   *
   * @param tier how many merges it comes from
   * @param integers whether it is an {@link IntegerRun}
   */
  private record Run(Path file, int tier, boolean integers) {}
}
