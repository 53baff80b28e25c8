package io.datagen.plugin.sqlite.file;

/**
 * What the first 100 bytes of a file say (§1.3).
 *
 * @param layout its pages
 * @param pages how many there are
 * @param changes how often it was changed, more or less
 * @param rollback whether it is all in this file while nobody writes; else it may have a
 *     write-ahead log
 * @param utf8 whether text is UTF-8; else it is UTF-16
 * @param freeTrunk the first page of the list of free ones, or 0
 * @param pointerMaps whether it has pointer-map pages (§1.8), as auto_vacuum wants them
 */
public record FileHeader(
    PageLayout layout,
    long pages,
    int changes,
    boolean rollback,
    boolean utf8,
    long freeTrunk,
    boolean pointerMaps) {

  /**
   * Of a file's first bytes; throws an {@link IllegalArgumentException} that says what is wrong.
   */
  static FileHeader of(byte[] bytes, long fileSize) {
    int size = BigEndian.getShort(bytes, 16);
    int pageSize = size == 1 ? 65536 : size;
    int usable = pageSize - (bytes[20] & 0xff);
    if (!PageLayout.isPossible(pageSize, usable)) {
      throw new IllegalArgumentException(
          "its header has the page size " + pageSize + " with " + usable + " usable bytes");
    }
    int changes = BigEndian.getInt(bytes, 24);
    long inFile = fileSize / pageSize;
    long pages = BigEndian.getInt(bytes, 28) & 0xffff_ffffL;
    // A version that knew nothing of the page count may have written last.
    if (pages == 0 || BigEndian.getInt(bytes, 92) != changes) {
      pages = inFile;
    }
    if (pages > inFile) {
      throw new IllegalArgumentException(
          "its header says " + pages + " pages, but the file ends after " + inFile);
    }
    return new FileHeader(
        new PageLayout(pageSize, usable),
        pages,
        changes,
        bytes[19] == DatabaseHeader.ROLLBACK_JOURNAL,
        BigEndian.getInt(bytes, 56) == DatabaseHeader.UTF_8,
        BigEndian.getInt(bytes, 32) & 0xffff_ffffL,
        BigEndian.getInt(bytes, 52) != 0);
  }

  /** The page that stays unused since locks lie on it (§1.5). */
  long lockPage() {
    return Pager.LOCK_BYTE / layout.pageSize() + 1;
  }

  /** Whether a page is a pointer map. */
  boolean isPointerMap(long page) {
    if (!pointerMaps || page < 2) {
      return false;
    }
    // One behind each page whose entries it holds, five bytes each.
    long every = layout.usable() / 5 + 1L;
    long map = (page - 2) / every * every + 2;
    return page == (map == lockPage() ? map + 1 : map);
  }
}
