package io.datagen.core.validate;

import io.datagen.api.format.Slice;
import io.datagen.api.vector.Batch;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Lays the rows as read beside those expected, in order. Where they part it looks a few thousand
 * rows ahead for the place where they meet again, so that a dropped row is one missing row and not
 * a file full of wrong cells. One thread owns it.
 */
final class OrderedPass {
  private static final int LOOKAHEAD = Batch.CAPACITY;

  private final Slice slice;
  private final int batchRows;
  private final Replay replay;
  private final ReplayAudit audit;
  private final BitSet differing = new BitSet();
  private final long[] foundDigests = new long[LOOKAHEAD];
  private final long[] expectedDigests = new long[LOOKAHEAD];

  /** The next expected row. */
  private long next;

  /** Rows to come that are expected ones, changed. */
  private long pairs;

  /** Expected rows that are missing once the pairs are through. */
  private long missing;

  /** Rows to come that are not expected, once the pairs are through. */
  private long extras;

  OrderedPass(Slice slice, int batchRows, Replay replay, ReplayAudit audit) {
    this.slice = slice;
    this.batchRows = batchRows;
    this.replay = replay;
    this.audit = audit;
    this.next = slice.firstRow();
  }

  /** Takes a batch; {@code placement} then says what each row is. */
  void batch(Batch found, @Nullable Batch following, Placement placement) {
    int size = found.size();
    int at = 0;
    while (at < size) {
      int step = (int) Math.min(Math.min(size - at, batchRows), slice.endRow() - next);
      if (pairs > 0) {
        at += changed(found, at, (int) Math.min(step, pairs), placement);
      } else if (missing > 0) {
        audit.missing(next, missing);
        next += missing;
        missing = 0;
      } else if (extras > 0 || step == 0) {
        placement.placeNowhere(at, 1);
        audit.unexpected(found, at, found.firstRow() + at);
        extras = Math.max(0, extras - 1);
        at++;
      } else {
        at += equal(found, at, step, following, placement);
      }
    }
  }

  /** Takes rows while they are equal; where they part, decides how. */
  private int equal(Batch found, int at, int size, @Nullable Batch following, Placement placement) {
    int place = replay.load(next, size);
    Comparison.differing(found, at, replay.batch(), place, size, differing);
    int equal = differing.isEmpty() ? size : differing.nextSetBit(0);
    audit.equal(place, equal, at, placement);
    placement.place(at, equal, next);
    next += equal;
    if (equal < size) {
      int clear = differing.nextClearBit(equal);
      boolean oneRow = clear == equal + 1 && runs(clear, size);
      if (oneRow) {
        pairs = 1;
      } else {
        align(found, at + equal, following);
      }
    }
    return equal;
  }

  private boolean runs(int from, int size) {
    int differs = differing.nextSetBit(from);
    return from < size && (differs < 0 || differs - from >= Alignment.RUN);
  }

  private void align(Batch found, int at, @Nullable Batch following) {
    int here = Math.min(found.size() - at, LOOKAHEAD);
    Digests.of(found, at, here, foundDigests, 0);
    int there = following == null ? 0 : Math.min(following.size(), LOOKAHEAD - here);
    if (following != null) {
      Digests.of(following, 0, there, foundDigests, here);
    }
    int ahead = (int) Math.min(LOOKAHEAD, slice.endRow() - next);
    for (int done = 0; done < ahead; done += batchRows) {
      int rows = Math.min(batchRows, ahead - done);
      int place = replay.load(next + done, rows);
      Digests.of(replay.batch(), place, rows, expectedDigests, done);
    }
    Alignment where = Alignment.of(foundDigests, here + there, expectedDigests, ahead);
    pairs = Math.min(where.found(), where.expected());
    missing = where.expected() - pairs;
    extras = where.found() - pairs;
  }

  private int changed(Batch found, int at, int size, Placement placement) {
    int place = replay.load(next, size);
    placement.place(at, size, next);
    for (int i = 0; i < size; i++) {
      audit.changed(found, at + i, place + i, placement);
    }
    pairs -= size;
    next += size;
    return size;
  }

  /** Behind the last batch: what has not come is missing. */
  void end() {
    if (next < slice.endRow()) {
      audit.missing(next, slice.endRow() - next);
      next = slice.endRow();
    }
  }
}
