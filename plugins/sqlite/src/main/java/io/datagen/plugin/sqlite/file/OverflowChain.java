package io.datagen.plugin.sqlite.file;

import java.util.Arrays;

/**
 * Writes a record that doesn't fit its leaf page: the first bytes there, the rest to a chain of
 * overflow pages, each of which starts with the number of the next (§1.6).
 */
final class OverflowChain implements RecordBatch.PayloadSink {
  private final PageArena arena;
  private final int pageSize;
  private int page;
  private byte[] segment;
  private int at;
  private int end;
  private int linkOffset;

  /**
   * Starts in a leaf page.
   *
   * @param at offset in the page's array
   * @param local bytes that stay in the page; the first overflow page's number follows them
   */
  OverflowChain(PageArena arena, int pageSize, int leaf, int at, int local) {
    this.arena = arena;
    this.pageSize = pageSize;
    this.page = leaf;
    this.segment = arena.segment(leaf);
    this.at = at;
    this.end = at + local;
    this.linkOffset = end - arena.offset(leaf);
  }

  @Override
  public void put(byte[] bytes, int offset, int length) {
    while (length > 0) {
      if (at == end) {
        nextPage();
      }
      int piece = Math.min(length, end - at);
      System.arraycopy(bytes, offset, segment, at, piece);
      at += piece;
      offset += piece;
      length -= piece;
    }
  }

  private void nextPage() {
    int next = arena.add();
    arena.link(page, linkOffset, next);
    page = next;
    segment = arena.segment(next);
    linkOffset = 0;
    int start = arena.offset(next);
    BigEndian.putInt(segment, start, 0);
    at = start + PageLayout.OVERFLOW_HEADER;
    end = start + pageSize;
  }

  /** Zeroes the rest of the last page. */
  void finish() {
    Arrays.fill(segment, at, end, (byte) 0);
  }
}
