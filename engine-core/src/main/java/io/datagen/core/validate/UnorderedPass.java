package io.datagen.core.validate;

import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Compares rows that come in no order: the hashes of the rows read, dealt out to groups by the
 * rows' keys, add up to those of the rows expected, or some group differs. Only then is the table
 * read again, for the rows of a few such groups. One thread owns it.
 */
final class UnorderedPass {
  /** Opens the table once more. */
  interface Reopen {
    TableReader open() throws IOException;
  }

  static final int GROUPS = 1 << 12;

  private final ExpectedTable table;
  private final Slice slice;
  private final Replay replay;
  private final ReplayAudit audit;
  private final List<BatchAudit> audits;
  private final RowHashes hashes;
  private final Placement placement;

  /** Found minus expected, in hashes; equal sets of rows leave zero. */
  private final long[] sums = new long[GROUPS];

  private final long[] counts = new long[GROUPS];
  private final long[] seen = new long[GROUPS];

  UnorderedPass(
      ExpectedTable table, Slice slice, Replay replay, ReplayAudit audit, List<BatchAudit> audits) {
    this.table = table;
    this.slice = slice;
    this.replay = replay;
    this.audit = audit;
    this.audits = audits;
    this.hashes = new RowHashes(table);
    this.placement = new Placement(table.schema().columns().size(), Long.MAX_VALUE);
  }

  void run(
      TableReader reader,
      Reopen reopen,
      Consumer<TableReader.ReadProblem> problems,
      LongConsumer progress)
      throws IOException {
    Batch batch = Vectors.batch(table.schema());
    long read = slice.firstRow();
    while (reader.read(batch, problems)) {
      batch.setRows(read, batch.size());
      placement.reset(batch.size());
      placement.place(0, batch.size(), read);
      read += batch.size();
      audits.forEach(a -> a.batch(batch, placement));
      audit.countRows(batch.size());
      add(batch, 0, batch.size(), 1);
      progress.accept(batch.size());
    }
    countExpected();
    audit.check().note("order", "the rows come in no order; compared by hashes");
    new UnorderedSearch(table, slice, replay, audit, hashes, sums, counts, seen).run(reopen);
  }

  private void countExpected() {
    for (long row = slice.firstRow(); row < slice.endRow(); row += table.batchRows()) {
      int size = (int) Math.min(table.batchRows(), slice.endRow() - row);
      int place = replay.load(row, size);
      add(replay.batch(), place, size, -1);
      for (Replay.Dirt dirt : replay.dirt()) {
        audit.count(dirt, 1, 1);
      }
      long copies = row + size - Math.max(row, table.cleanRows());
      if (copies > 0) {
        audit.count("duplicate", copies, copies);
      }
    }
  }

  private void add(Batch batch, int at, int size, int sign) {
    hashes.compute(batch, at, size);
    for (int i = 0; i < size; i++) {
      int group = hashes.group(i);
      sums[group] += sign * hashes.row(i);
      counts[group] += sign;
      seen[group] += sign > 0 ? 1 : 0;
    }
  }
}
