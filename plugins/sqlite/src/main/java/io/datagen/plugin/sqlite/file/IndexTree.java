package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.Arrays;

/** An index's b-tree, built from sorted entries (§1.6, "index b-tree"). */
final class IndexTree {
  private final Pager pager;
  private final PageLayout layout;
  private final TreeLevels levels;
  private final byte[] cell;
  private final byte[] overflow;

  IndexTree(Pager pager) {
    this.pager = pager;
    this.layout = pager.layout();
    this.levels = new TreeLevels(pager, CellPage.INDEX_LEAF, CellPage.INDEX_INTERIOR);
    this.cell = new byte[layout.pageSize()];
    this.overflow = new byte[layout.pageSize()];
  }

  /** Builds the tree of integer keys; returns the number of its root page. */
  long build(SortedIntegers keys) throws IOException {
    while (keys.next()) {
      int end = SortedIntegers.putRecord(cell, 1, keys.value, keys.rowid);
      cell[0] = (byte) (end - 1);
      levels.add(0, 0, cell, end);
    }
    return finish();
  }

  /** Builds the tree; returns the number of its root page. */
  long build(SortedEntries entries) throws IOException {
    while (entries.next()) {
      int length = cell(entries.bytes, entries.recordStart, entries.recordLength);
      levels.add(0, 0, cell, length);
    }
    return finish();
  }

  private long finish() throws IOException {
    TreeLevels.Root root = levels.finish(0);
    return pager.append(root.page().seal(root.rightChild()));
  }

  /** Makes the cell of a record, without a child; returns its length. */
  private int cell(byte[] bytes, int start, int payload) throws IOException {
    int at = Varint.put(cell, 0, payload);
    int max = layout.maxIndexPayload();
    if (payload <= max) {
      System.arraycopy(bytes, start, cell, at, payload);
      return at + payload;
    }
    int local = layout.localPayload(payload, max);
    System.arraycopy(bytes, start, cell, at, local);
    at += local;
    BigEndian.putInt(cell, at, (int) pager.numbers().of(0));
    appendOverflow(bytes, start + local, start + payload);
    return at + PageLayout.OVERFLOW_HEADER;
  }

  private void appendOverflow(byte[] bytes, int from, int to) throws IOException {
    while (from < to) {
      int piece = Math.min(to - from, layout.overflowCapacity());
      boolean last = from + piece == to;
      BigEndian.putInt(overflow, 0, last ? 0 : (int) pager.numbers().of(1));
      System.arraycopy(bytes, from, overflow, PageLayout.OVERFLOW_HEADER, piece);
      Arrays.fill(overflow, PageLayout.OVERFLOW_HEADER + piece, overflow.length, (byte) 0);
      pager.append(overflow);
      from += piece;
    }
  }
}
