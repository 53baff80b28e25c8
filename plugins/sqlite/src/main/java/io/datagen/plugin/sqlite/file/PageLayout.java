package io.datagen.plugin.sqlite.file;

/**
 * What follows from the page size: how much of a record stays in its b-tree page and how much goes
 * to overflow pages (§1.6).
 *
 * @param pageSize a power of two, 512 to 65536
 * @param usable its bytes but for those reserved at its end; what is written here reserves none
 */
public record PageLayout(int pageSize, int usable) {
  /** Bytes before the cell pointers of a leaf and of an interior page. */
  static final int LEAF_HEADER = 8;

  static final int INTERIOR_HEADER = 12;

  /** An overflow page starts with the number of the next. */
  static final int OVERFLOW_HEADER = 4;

  private static final int MIN_USABLE = 480;

  public PageLayout {
    if (!isPossible(pageSize, usable)) {
      throw new IllegalArgumentException("page size " + pageSize + ", usable " + usable);
    }
  }

  /** Of pages without reserved bytes. */
  public PageLayout(int pageSize) {
    this(pageSize, pageSize);
  }

  /** Whether a database may have such pages. */
  static boolean isPossible(int pageSize, int usable) {
    return pageSize >= 512
        && pageSize <= 65536
        && Integer.bitCount(pageSize) == 1
        && usable >= MIN_USABLE
        && usable <= pageSize;
  }

  /** The longest record that stays in a table's leaf page whole. */
  int maxTablePayload() {
    return usable - 35;
  }

  /** The longest record that stays in an index page whole; so each page holds four or more. */
  int maxIndexPayload() {
    return (usable - 12) * 64 / 255 - 23;
  }

  /** Bytes of a longer record that stay in the b-tree page. */
  int localPayload(long payload, int maxPayload) {
    int min = (usable - 12) * 32 / 255 - 23;
    long local = min + (payload - min) % overflowCapacity();
    return (int) (local <= maxPayload ? local : min);
  }

  /** Bytes of a record in one overflow page. */
  int overflowCapacity() {
    return usable - OVERFLOW_HEADER;
  }
}
