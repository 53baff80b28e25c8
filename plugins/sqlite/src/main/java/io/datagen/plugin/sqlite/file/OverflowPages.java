package io.datagen.plugin.sqlite.file;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;

/** Puts a record together that goes on in overflow pages (§1.6). */
final class OverflowPages {
  private final TreePages tree;
  private final TextBuffer buffer;
  private final int capacity;

  OverflowPages(TreePages tree, TextBuffer buffer) {
    this.tree = tree;
    this.buffer = buffer;
    this.capacity = tree.layout().overflowCapacity();
  }

  /**
   * Appends a record to the buffer.
   *
   * @param leaf page of its first bytes
   * @param at where these are in the buffer
   * @param local how many they are
   * @return where it starts
   */
  int append(long leaf, long rowid, int at, int local, long payload) throws IOException {
    if (payload > RecordBatch.MAX_PAYLOAD) {
      throw tree.damaged(
          leaf,
          "the record of rowid " + rowid + " has " + payload + " bytes, more than SQLite allows");
    }
    int record = buffer.length();
    long from = leaf;
    long page = BigEndian.getInt(buffer.bytes(), at + local) & 0xffff_ffffL;
    buffer.ensure(local);
    buffer.append(buffer.bytes(), at, local);
    // Brent's way to find a circle: a page kept for twice as long each time. The buffer grows with
    // the pages read, so that a damaged length takes no memory.
    long kept = 0;
    int keep = 1;
    int steps = 0;
    for (int left = (int) payload - local; left > 0; left -= capacity) {
      if (page == 0 || page == kept) {
        throw tree.damaged(
            from,
            "the record of rowid "
                + rowid
                + (page == 0 ? " ends here, " : " goes in a circle, ")
                + left
                + " bytes short");
      }
      if (++steps == keep) {
        kept = page;
        keep *= 2;
        steps = 0;
      }
      long following = appendPage(from, page, Math.min(left, capacity));
      from = page;
      page = following;
    }
    return record;
  }

  /** Appends what a page holds; returns the number of the next. */
  private long appendPage(long from, long page, int length) throws IOException {
    int start = tree.append(buffer, from, page, 1);
    byte[] bytes = buffer.bytes();
    long following = BigEndian.getInt(bytes, start) & 0xffff_ffffL;
    System.arraycopy(bytes, start + PageLayout.OVERFLOW_HEADER, bytes, start, length);
    buffer.setLength(start + length);
    return following;
  }
}
