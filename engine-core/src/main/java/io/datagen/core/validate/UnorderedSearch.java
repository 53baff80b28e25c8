package io.datagen.core.validate;

import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows by which groups differ: reads the table again, and keeps the rows of a few groups.
 */
final class UnorderedSearch {
  /** Rows held at the most, found and expected together. */
  private static final int ROWS = 200_000;

  private final ExpectedTable table;
  private final Slice slice;
  private final Replay replay;
  private final ReplayAudit audit;
  private final RowHashes hashes;
  private final Names names;
  private final BitSet groups = new BitSet();
  private long differing;

  /** A row that only one side has; {@code row} is its place there. */
  private record Odd(long hash, long key, long row) {}

  UnorderedSearch(
      ExpectedTable table,
      Slice slice,
      Replay replay,
      ReplayAudit audit,
      RowHashes hashes,
      long[] sums,
      long[] counts,
      long[] seen) {
    this.table = table;
    this.slice = slice;
    this.replay = replay;
    this.audit = audit;
    this.hashes = hashes;
    this.names = new Names(table);
    long rows = 0;
    for (int g = 0; g < sums.length; g++) {
      if (sums[g] != 0 || counts[g] != 0) {
        differing++;
        rows += seen[g] + (seen[g] - counts[g]);
        if (groups.isEmpty() || rows <= ROWS) {
          groups.set(g);
        }
      }
    }
  }

  void run(UnorderedPass.Reopen reopen) throws IOException {
    if (groups.isEmpty()) {
      return;
    }
    audit
        .check()
        .note(
            "searched", groups.cardinality() + " of " + differing + " groups of rows that differ");
    Map<Long, List<Odd>> found = new HashMap<>();
    try (TableReader reader = reopen.open()) {
      Batch batch = Vectors.batch(table.schema());
      long row = 0;
      while (reader.read(batch, p -> {})) {
        collect(batch, 0, batch.size(), row, found);
        row += batch.size();
      }
    }
    Map<Long, List<Odd>> missing = new HashMap<>();
    for (long row = slice.firstRow(); row < slice.endRow(); row += table.batchRows()) {
      int size = (int) Math.min(table.batchRows(), slice.endRow() - row);
      int place = replay.load(row, size);
      collect(replay.batch(), place, size, row, missing);
    }
    cancel(found, missing);
    report(flat(found), new LinkedHashSet<>(flat(missing)), reopen);
  }

  private void collect(Batch batch, int at, int size, long firstRow, Map<Long, List<Odd>> into) {
    hashes.compute(batch, at, size);
    for (int i = 0; i < size; i++) {
      if (groups.get(hashes.group(i))) {
        Odd odd = new Odd(hashes.row(i), hashes.key(i), firstRow + i);
        into.computeIfAbsent(odd.hash(), h -> new ArrayList<>(1)).add(odd);
      }
    }
  }

  private static void cancel(Map<Long, List<Odd>> a, Map<Long, List<Odd>> b) {
    for (Map.Entry<Long, List<Odd>> entry : a.entrySet()) {
      List<Odd> others = b.getOrDefault(entry.getKey(), List.of());
      int both = Math.min(entry.getValue().size(), others.size());
      entry.getValue().subList(0, both).clear();
      if (both > 0) {
        others.subList(0, both).clear();
      }
    }
  }

  private static List<Odd> flat(Map<Long, List<Odd>> odds) {
    List<Odd> flat = new ArrayList<>();
    odds.values().forEach(flat::addAll);
    flat.sort(java.util.Comparator.comparingLong(Odd::row));
    return flat;
  }

  private void report(List<Odd> found, Set<Odd> missing, UnorderedPass.Reopen reopen)
      throws IOException {
    Map<Long, Odd> byKey = new HashMap<>();
    if (!table.rowKey().isEmpty()) {
      missing.forEach(m -> byKey.putIfAbsent(m.key(), m));
    }
    int next = 0;
    try (TableReader reader = reopen.open()) {
      Batch batch = Vectors.batch(table.schema());
      long row = 0;
      while (next < found.size() && reader.read(batch, p -> {})) {
        while (next < found.size() && found.get(next).row() < row + batch.size()) {
          Odd odd = found.get(next++);
          int place = (int) (odd.row() - row);
          reportFound(batch, place, odd.row(), byKey.remove(odd.key()), missing);
        }
        row += batch.size();
      }
    }
    for (Odd odd : missing) {
      audit.missing(odd.row(), 1);
    }
  }

  private void reportFound(Batch batch, int place, long row, @Nullable Odd twin, Set<Odd> missing) {
    if (twin == null) {
      audit.check().count("unexpected_rows", 1);
      String key = names.key(batch, place);
      audit.fail(
          new Finding(
              names.table(),
              row,
              null,
              key,
              null,
              null,
              names.row(row, key) + " (as read) is not expected"));
      return;
    }
    missing.remove(twin);
    int expected = replay.load(twin.row(), 1);
    audit.changedUnordered(batch, place, expected);
  }
}
