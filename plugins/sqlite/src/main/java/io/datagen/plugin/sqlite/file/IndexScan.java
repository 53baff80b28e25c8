package io.datagen.plugin.sqlite.file;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an index's entries in the order of its b-tree straight from its pages (§1.6, "index
 * b-tree"), in batches. One thread owns it.
 */
public final class IndexScan {
  /** As deep as SQLite itself goes. */
  private static final int MAX_DEPTH = 20;

  private final TreePages tree;
  private final TextBuffer records = new TextBuffer();
  private final RecordRows rows;
  private final List<Level> path = new ArrayList<>();
  private int lastStart;
  private int lastLength = -1;

  /**
   * Opens an index.
   *
   * @param header as read when nobody could write any more
   * @param name what messages call it
   * @param root of its tree
   * @param capacity entries of a batch at the most
   */
  public IndexScan(DatabaseFile file, FileHeader header, String name, long root, int capacity)
      throws IOException {
    this.tree = new TreePages(file, header, name);
    this.rows = new RecordRows(tree, records, capacity);
    path.add(new Level(0, root));
  }

  /**
   * Goes to the next entries. The last of those before comes first once more, so that neighbours
   * can be compared.
   *
   * @return how many, that one included; at most 1 behind the last
   */
  public int next() throws IOException {
    rows.clear();
    if (lastLength >= 0) {
      System.arraycopy(records.bytes(), lastStart, records.bytes(), 0, lastLength);
      records.setLength(lastLength);
      lastStart = 0;
      rows.add(0, 0, 0, lastLength);
    }
    while (!rows.isFull() && advance()) {
      rows.add(0, 0, lastStart, lastLength);
    }
    return rows.rows();
  }

  /** Reads the entries' next column; behind the key's it is the rowid. */
  public void read(StoredColumn into) throws IOException {
    rows.take(into, false);
  }

  /** Once all columns are read: sees that the records end there. */
  public void checkEnds() throws IOException {
    rows.checkEnds();
  }

  /** Copies the next entry's record; returns false behind the last. */
  private boolean advance() throws IOException {
    while (!path.isEmpty()) {
      Level top = path.get(path.size() - 1);
      int step = top.step++;
      if (top.leaf) {
        if (step < top.cells) {
          copy(top, step);
          return true;
        }
        path.remove(path.size() - 1);
      } else if ((step & 1) == 1) {
        copy(top, step >> 1);
        return true;
      } else {
        descend(top, step >> 1);
      }
    }
    return false;
  }

  /** Goes into a child; behind its entries the next cell's comes, behind the right child's none. */
  private void descend(Level from, int cell) throws IOException {
    byte[] bytes = from.page.bytes();
    int at = cell == from.cells ? CellPage.RIGHT_CHILD : from.cell(cell, CellPage.CHILD);
    if (cell == from.cells) {
      path.remove(path.size() - 1);
    }
    if (path.size() == MAX_DEPTH) {
      throw tree.damaged(from.number, "more than " + MAX_DEPTH + " pages lie above its children");
    }
    path.add(new Level(from.number, BigEndian.getInt(bytes, at) & 0xffff_ffffL));
  }

  private void copy(Level from, int cell) throws IOException {
    byte[] bytes = from.page.bytes();
    int at = from.cell(cell, 1) + (from.leaf ? 0 : CellPage.CHILD);
    long payload = Varint.read(bytes, at);
    at += Varint.lengthAt(bytes, at);
    PageLayout layout = tree.layout();
    if (payload < 1 || payload > layout.maxIndexPayload() || at + payload > layout.usable()) {
      throw tree.damaged(from.number, "an entry of " + payload + " bytes isn't within the page");
    }
    lastStart = records.length();
    lastLength = (int) payload;
    records.append(bytes, at, lastLength);
  }

  /** A page on the way down, and the place in it. */
  private final class Level {
    final long number;
    final TextBuffer page = new TextBuffer();
    final boolean leaf;
    final int cells;
    private final int header;
    int step;

    Level(long from, long number) throws IOException {
      this.number = number;
      tree.append(page, from, number, 1);
      byte type = page.bytes()[0];
      leaf = type == CellPage.INDEX_LEAF;
      if (!leaf && type != CellPage.INDEX_INTERIOR) {
        throw tree.damaged(number, "its first byte is " + (type & 0xff) + ", no index page's");
      }
      header = leaf ? PageLayout.LEAF_HEADER : PageLayout.INTERIOR_HEADER;
      cells = BigEndian.getShort(page.bytes(), CellPage.CELL_COUNT);
      if (header + 2 * cells > tree.layout().usable()) {
        throw tree.damaged(number, "it is a page of " + cells + " cells");
      }
    }

    /** Where a cell starts, of which so many bytes must be there. */
    int cell(int cell, int length) throws IOException {
      int at = BigEndian.getShort(page.bytes(), header + 2 * cell);
      if (at < header + 2 * cells || at + length > tree.layout().usable()) {
        throw tree.damaged(number, "cell " + cell + " starts at byte " + at + " of it");
      }
      return at;
    }
  }
}
