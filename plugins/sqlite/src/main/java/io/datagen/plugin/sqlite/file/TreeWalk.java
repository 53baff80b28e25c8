package io.datagen.plugin.sqlite.file;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the leaf pages of a table's b-tree from left to right. Leaves that are neighbours in
 * the tree and in the file, as nearly all of a file written in one go are, are read at once.
 */
final class TreeWalk {
  /** As deep as SQLite itself goes; a tree of pages that each have two children fills any disk. */
  private static final int MAX_DEPTH = 20;

  private final TreePages pages;
  private final List<Children> path = new ArrayList<>();

  TreeWalk(TreePages pages, long root) {
    this.pages = pages;
    this.path.add(new Children(0, new int[] {(int) root}));
  }

  /**
   * Appends the next leaf pages, neighbours in the file.
   *
   * @param most that the caller can use
   * @return them, or a run of none behind the last
   */
  Run next(TextBuffer to, int most) throws IOException {
    while (!path.isEmpty()) {
      Children top = path.get(path.size() - 1);
      if (top.at == top.pages.length) {
        path.remove(path.size() - 1);
        continue;
      }
      long first = top.pages[top.at] & 0xffff_ffffL;
      int count = top.leaves ? top.neighbours(most) : 1;
      top.at += count;
      int start = pages.append(to, top.page, first, count);
      if (to.bytes()[start] == CellPage.TABLE_LEAF) {
        top.leaves = true;
        return new Run(first, count, start);
      }
      descend(first, to.bytes(), start);
      to.setLength(start);
    }
    return new Run(0, 0, 0);
  }

  private void descend(long page, byte[] bytes, int start) throws IOException {
    if (bytes[start] != CellPage.TABLE_INTERIOR) {
      throw wrongType(pages, page, bytes[start]);
    }
    if (path.size() == MAX_DEPTH) {
      throw pages.damaged(page, "more than " + MAX_DEPTH + " pages lie above it");
    }
    int cells = BigEndian.getShort(bytes, start + CellPage.CELL_COUNT);
    int pointersEnd = PageLayout.INTERIOR_HEADER + 2 * cells;
    int usable = pages.layout().usable();
    if (cells == 0 || pointersEnd > usable) {
      throw pages.damaged(page, "it is an interior page of " + cells + " cells");
    }
    int[] children = new int[cells + 1];
    for (int i = 0; i < cells; i++) {
      int cell = BigEndian.getShort(bytes, start + PageLayout.INTERIOR_HEADER + 2 * i);
      if (cell < pointersEnd || cell > usable - CellPage.CHILD - 1) {
        throw pages.damaged(page, "cell " + i + " starts at byte " + cell + " of it");
      }
      children[i] = BigEndian.getInt(bytes, start + cell);
    }
    children[cells] = BigEndian.getInt(bytes, start + CellPage.RIGHT_CHILD);
    path.add(new Children(page, children));
  }

  /** What to say where a page of a table is none. */
  static IOException wrongType(TreePages pages, long page, byte type) {
    return pages.damaged(page, "its first byte is " + (type & 0xff) + ", no table page's");
  }

  /**
   * Neighbouring leaf pages.
   *
   * @param first page number
   * @param count of pages
   * @param start where their bytes are
   */
  record Run(long first, int count, int start) {}

  /** The children of an interior page, and how many have been visited. */
  private static final class Children {
    final long page;
    final int[] pages;
    int at;

    /** Whether the first one visited was a leaf, so that all are. */
    boolean leaves;

    Children(long page, int[] pages) {
      this.page = page;
      this.pages = pages;
    }

    /** How many from the next on are neighbours in the file, at most so many. */
    int neighbours(int most) {
      int count = 1;
      while (count < most && at + count < pages.length && pages[at + count] == pages[at] + count) {
        count++;
      }
      return count;
    }
  }
}
