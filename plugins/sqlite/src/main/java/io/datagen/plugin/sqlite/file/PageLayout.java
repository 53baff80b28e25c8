package io.datagen.plugin.sqlite.file;

/**
 * What follows from the page size: how much of a record stays in its b-tree page and how much goes
 * to overflow pages (§1.6). No bytes are reserved at a page's end, so all of it is usable.
 *
 * @param pageSize a power of two, 512 to 65536
 */
public record PageLayout(int pageSize) {
  /** Bytes before the cell pointers of a leaf and of an interior page. */
  static final int LEAF_HEADER = 8;

  static final int INTERIOR_HEADER = 12;

  /** An overflow page starts with the number of the next. */
  static final int OVERFLOW_HEADER = 4;

  public PageLayout {
    if (pageSize < 512 || pageSize > 65536 || Integer.bitCount(pageSize) != 1) {
      throw new IllegalArgumentException("page size " + pageSize);
    }
  }

  /** The longest record that stays in a table's leaf page whole. */
  int maxTablePayload() {
    return pageSize - 35;
  }

  /** The longest record that stays in an index page whole; so each page holds four or more. */
  int maxIndexPayload() {
    return (pageSize - 12) * 64 / 255 - 23;
  }

  /** Bytes of a longer record that stay in the b-tree page. */
  int localPayload(long payload, int maxPayload) {
    int min = (pageSize - 12) * 32 / 255 - 23;
    long local = min + (payload - min) % overflowCapacity();
    return (int) (local <= maxPayload ? local : min);
  }

  /** Bytes of a record in one overflow page. */
  int overflowCapacity() {
    return pageSize - OVERFLOW_HEADER;
  }
}
