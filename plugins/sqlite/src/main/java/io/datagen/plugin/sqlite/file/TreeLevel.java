package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.Arrays;

/**
 * One level of a b-tree that is built from left to right: pages are filled and appended, and what
 * separates neighbours goes up a level.
 *
 * <p>The cell that no longer fits a page doesn't start the next one: it becomes the separator above
 * the two (in an index, where each entry stands once), or, in a table's interior page, its child
 * becomes the page's right one. It is held back until another cell follows; if none does, it gets a
 * page of its own and the last cell of the full page separates them, so that no page is empty.
 */
final class TreeLevel {
  private final Pager pager;
  private final TreeLevels above;
  private final int level;
  private final CellPage page;
  private byte[] heldCell = new byte[64];
  private int heldLength;
  private long heldChild;
  private boolean held;

  TreeLevel(Pager pager, TreeLevels above, int level, byte type) {
    this.pager = pager;
    this.above = above;
    this.level = level;
    this.page = new CellPage(pager.layout(), type, 0);
  }

  /** Adds a cell; {@code child} counts in an interior page only. */
  void add(long child, byte[] cell, int length) throws IOException {
    if (held) {
      long full = pager.append(page.seal(heldChild));
      above.add(level + 1, full, heldCell, heldLength);
      page.clear();
      held = false;
    }
    if (!page.add(child, cell, length)) {
      hold(child, cell, length);
    }
  }

  private void hold(long child, byte[] cell, int length) {
    if (heldCell.length < length) {
      heldCell = new byte[length * 2];
    }
    System.arraycopy(cell, 0, heldCell, 0, length);
    heldLength = length;
    heldChild = child;
    held = true;
  }

  /** The level's last page, not appended yet; all others are. */
  CellPage last() throws IOException {
    if (held) {
      long child = page.isInterior() ? page.lastChild() : 0;
      byte[] separator = page.removeLast();
      long full = pager.append(page.seal(child));
      above.add(level + 1, full, separator, separator.length);
      page.clear();
      page.add(heldChild, Arrays.copyOf(heldCell, heldLength), heldLength);
      held = false;
    }
    return page;
  }
}
