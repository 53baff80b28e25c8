package io.datagen.plugin.sqlite.file;

import java.util.Arrays;

/** A b-tree page under construction (§1.6): cells from its end downwards, in key order. */
final class CellPage {
  static final byte INDEX_INTERIOR = 2;
  static final byte TABLE_INTERIOR = 5;
  static final byte INDEX_LEAF = 10;
  static final byte TABLE_LEAF = 13;

  /** Length of a child's page number. */
  static final int CHILD = 4;

  /** Offsets in a page's header. */
  static final int CELL_COUNT = 3;

  static final int CONTENT_START = 5;
  static final int RIGHT_CHILD = 8;

  private final byte[] page;
  private final byte type;
  private final int start;
  private int pointers;
  private int content;
  private int cells;

  /**
   * An empty page.
   *
   * @param start where the b-tree page starts: 100 in page 1, which begins with the file's header
   */
  CellPage(PageLayout layout, byte type, int start) {
    this.page = new byte[layout.pageSize()];
    this.type = type;
    this.start = start;
    clear();
  }

  /** Takes all cells out. */
  void clear() {
    Arrays.fill(page, (byte) 0);
    pointers = start + (isInterior() ? PageLayout.INTERIOR_HEADER : PageLayout.LEAF_HEADER);
    content = page.length;
    cells = 0;
  }

  boolean isInterior() {
    return type == TABLE_INTERIOR || type == INDEX_INTERIOR;
  }

  int cells() {
    return cells;
  }

  /** Adds a cell, in an interior page behind its child; returns false where there is no room. */
  boolean add(long child, byte[] cell, int length) {
    int size = length + (isInterior() ? CHILD : 0);
    if (content - size < pointers + 2) {
      return false;
    }
    content -= size;
    BigEndian.putShort(page, pointers, content);
    pointers += 2;
    cells++;
    int at = content;
    if (isInterior()) {
      BigEndian.putInt(page, at, (int) child);
      at += CHILD;
    }
    copy(cell, length, at);
    return true;
  }

  /** Copies a cell; what stands behind its place is another one and isn't touched. */
  private void copy(byte[] cell, int length, int at) {
    if (length < Long.BYTES || length > 2 * Long.BYTES) {
      System.arraycopy(cell, 0, page, at, length);
      return;
    }
    // Two words that overlap: nearly all cells of indexes on numbers, for which calling arraycopy
    // takes longer than all else here.
    int last = length - Long.BYTES;
    BigEndian.putLong(page, at, BigEndian.getLong(cell, 0));
    BigEndian.putLong(page, at + last, BigEndian.getLong(cell, last));
  }

  /** Where the last cell starts. */
  private int lastEnd() {
    return cells == 1 ? page.length : BigEndian.getShort(page, pointers - 4);
  }

  /** The child of the last cell. */
  long lastChild() {
    return BigEndian.getInt(page, content) & 0xffff_ffffL;
  }

  /** Takes the last cell out and returns it without its child. */
  byte[] removeLast() {
    int end = lastEnd();
    byte[] cell = Arrays.copyOfRange(page, content + (isInterior() ? CHILD : 0), end);
    Arrays.fill(page, content, end, (byte) 0);
    pointers -= 2;
    BigEndian.putShort(page, pointers, 0);
    content = end;
    cells--;
    return cell;
  }

  /** The page's bytes, its header written; good until it changes. */
  byte[] seal(long rightChild) {
    page[start] = type;
    BigEndian.putShort(page, start + CELL_COUNT, cells);
    BigEndian.putShort(page, start + CONTENT_START, content);
    if (isInterior()) {
      BigEndian.putInt(page, start + RIGHT_CHILD, (int) rightChild);
    }
    return page;
  }

  /** Adds all cells of another page of the same type; returns false where there is no room. */
  boolean addAll(CellPage other) {
    int size = other.page.length - other.content;
    if (content - size < pointers + 2 * other.cells) {
      return false;
    }
    for (int i = 0; i < other.cells; i++) {
      int at = BigEndian.getShort(other.page, other.pointers - 2 * (other.cells - i));
      BigEndian.putShort(page, pointers, at);
      pointers += 2;
    }
    content -= size;
    System.arraycopy(other.page, other.content, page, content, size);
    cells += other.cells;
    return true;
  }
}
