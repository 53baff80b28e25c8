package io.datagen.plugin.sqlite.file;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;

/**
 * Takes the records of a table out of its leaf pages (§1.6, "table b-tree leaf cell"), in rowid
 * order. Pages and whole records lie in one buffer, so that a batch of rows is places in one array.
 */
final class LeafReader {
  /** Bytes of neighbouring pages that are read at once. */
  private static final int RUN = 1 << 18;

  private final TreePages tree;
  private final TreeWalk walk;
  private final TextBuffer buffer;
  private final OverflowPages overflow;
  private final int pageSize;
  private final int usable;
  private final long root;

  // Pages in the buffer, from the one that rows come from now.
  private long page;
  private int pages;
  private int start;

  /** Cells of the page, and the next of them; -1 where no page is open. */
  private int cells;

  private int next = -1;
  private boolean first = true;
  private long lastRowid;

  LeafReader(TreePages tree, long root, TextBuffer buffer) {
    this.tree = tree;
    this.root = root;
    this.walk = new TreeWalk(tree, root);
    this.buffer = buffer;
    this.overflow = new OverflowPages(tree, buffer);
    this.pageSize = tree.layout().pageSize();
    this.usable = tree.layout().usable();
  }

  /** Forgets the rows taken: pages not read yet move to the buffer's start. */
  void compact() {
    int length = pages * pageSize;
    System.arraycopy(buffer.bytes(), start, buffer.bytes(), 0, length);
    buffer.setLength(length);
    start = 0;
  }

  /** Takes rows from one page; returns false behind the last. */
  boolean take(RecordRows rows) throws IOException {
    if (next < 0 && !openPage(rows)) {
      return false;
    }
    while (next < cells && !rows.isFull()) {
      takeCell(rows);
    }
    if (next == cells) {
      pages--;
      page++;
      start += pageSize;
      next = -1;
    }
    return true;
  }

  private boolean openPage(RecordRows rows) throws IOException {
    if (pages == 0) {
      int wanted = rows.room() / Math.max(1, cells) + 1;
      TreeWalk.Run run = walk.next(buffer, Math.max(1, Math.min(wanted, RUN / pageSize)));
      page = run.first();
      pages = run.count();
      start = run.start();
      if (pages == 0) {
        return false;
      }
    }
    byte[] bytes = buffer.bytes();
    if (bytes[start] != CellPage.TABLE_LEAF) {
      throw TreeWalk.wrongType(tree, page, bytes[start]);
    }
    cells = BigEndian.getShort(bytes, start + CellPage.CELL_COUNT);
    if (PageLayout.LEAF_HEADER + 2 * cells > usable || (cells == 0 && page != root)) {
      throw tree.damaged(page, "it is a leaf page of " + cells + " cells");
    }
    next = 0;
    return true;
  }

  private void takeCell(RecordRows rows) throws IOException {
    byte[] bytes = buffer.bytes();
    int pointer = BigEndian.getShort(bytes, start + PageLayout.LEAF_HEADER + 2 * next);
    if (pointer < PageLayout.LEAF_HEADER + 2 * cells || pointer >= usable) {
      throw tree.damaged(page, "cell " + next + " starts at byte " + pointer + " of it");
    }
    // Numbers that start near the page's end may be read past it; then the cell ends past it, too.
    int at = start + pointer;
    long payload = bytes[at];
    if (payload >= 0) {
      at++;
    } else {
      payload = Varint.read(bytes, at);
      at += Varint.lengthAt(bytes, at);
    }
    long rowid = Varint.read(bytes, at);
    at += Varint.lengthAt(bytes, at);
    checkOrder(rowid);
    int end = start + usable;
    if (payload >= 0 && payload <= end - at && payload <= tree.layout().maxTablePayload()) {
      rows.add(page, rowid, at, (int) payload);
    } else {
      takeLong(rows, rowid, payload, at, end - at);
    }
    next++;
  }

  /** Takes a record that is not in the page whole, if it is one. */
  private void takeLong(RecordRows rows, long rowid, long payload, int at, int room)
      throws IOException {
    int most = tree.layout().maxTablePayload();
    boolean whole = payload >= 0 && payload <= most;
    int local = whole ? (int) payload : tree.layout().localPayload(payload, most);
    if (payload < 0 || whole || local + PageLayout.OVERFLOW_HEADER > room) {
      throw tree.damaged(
          page, "the record of rowid " + rowid + " has " + payload + " bytes, more than are there");
    }
    int record = overflow.append(page, rowid, at, local, payload);
    rows.add(page, rowid, record, (int) payload);
  }

  /** That they ascend is also what stops a walk in circles. */
  private void checkOrder(long rowid) throws IOException {
    if (!first && rowid <= lastRowid) {
      throw tree.damaged(page, "rowid " + rowid + " comes after rowid " + lastRowid);
    }
    first = false;
    lastRowid = rowid;
  }
}
