package io.datagen.plugin.sqlite.file;

import java.io.IOException;

/**
 * A table's b-tree over leaf pages that come in rowid order (§1.6): only its interior levels are
 * made here, as the leaves are appended.
 */
public final class TableTree {
  private final Pager pager;
  private final TreeLevels levels;
  private final byte[] key = new byte[9];
  private long lastLeaf;
  private long lastRowid;

  /** An empty table. */
  public TableTree(Pager pager) {
    this.pager = pager;
    this.levels = new TreeLevels(pager, CellPage.TABLE_INTERIOR, CellPage.TABLE_INTERIOR);
  }

  /** Adds a leaf page. */
  void add(long leaf, long rowid) throws IOException {
    if (lastLeaf != 0) {
      levels.add(0, lastLeaf, key, Varint.put(key, 0, lastRowid));
    }
    lastLeaf = leaf;
    lastRowid = rowid;
  }

  /** Completes the tree; returns the number of its root page. */
  public long finish() throws IOException {
    if (lastLeaf == 0) {
      return pager.append(new CellPage(pager.layout(), CellPage.TABLE_LEAF, 0).seal(0));
    }
    if (levels.size() == 0) {
      return lastLeaf;
    }
    TreeLevels.Root root = levels.finish(lastLeaf);
    return pager.append(root.page().seal(root.rightChild()));
  }

  /** Completes a tree that isn't empty with its root in page 1; returns the root's right child. */
  long finishIn(CellPage first) throws IOException {
    if (levels.size() == 0) {
      return lastLeaf;
    }
    TreeLevels.Root root = levels.finish(lastLeaf);
    // What fits a page may not fit page 1, which is shorter by the file's header. As SQLite does
    // then, page 1 has no cell, only a right child.
    return first.addAll(root.page())
        ? root.rightChild()
        : pager.append(root.page().seal(root.rightChild()));
  }
}
