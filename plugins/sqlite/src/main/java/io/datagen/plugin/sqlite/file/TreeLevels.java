package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The levels of a b-tree, lowest first; memory is a page a level. */
final class TreeLevels {
  private final Pager pager;
  private final byte lowest;
  private final byte interior;
  private final List<TreeLevel> levels = new ArrayList<>();

  TreeLevels(Pager pager, byte lowest, byte interior) {
    this.pager = pager;
    this.lowest = lowest;
    this.interior = interior;
  }

  /** Adds a cell at a level, which may be the first above those there are. */
  void add(int level, long child, byte[] cell, int length) throws IOException {
    level(level).add(child, cell, length);
  }

  private TreeLevel level(int level) {
    if (level == levels.size()) {
      levels.add(new TreeLevel(pager, this, level, level == 0 ? lowest : interior));
    }
    return levels.get(level);
  }

  /** How many there are. */
  int size() {
    return levels.size();
  }

  /**
   * Completes all levels but the highest page, which is the root.
   *
   * @param lastChild of the lowest level, where that is interior
   */
  Root finish(long lastChild) throws IOException {
    long child = lastChild;
    CellPage page = level(0).last();
    // Finishing a level may add a cell, and so a level, above it.
    for (int level = 1; level < levels.size(); level++) {
      child = pager.append(page.seal(child));
      page = levels.get(level).last();
    }
    return new Root(page, child);
  }

  /** The highest page, not appended yet, and its right child. */
  record Root(CellPage page, long rightChild) {}
}
