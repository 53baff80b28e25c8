package io.datagen.plugin.sqlite.file;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;

/**
 * Reads a table's rows in rowid order straight from its pages. Damage is an {@link IOException}
 * that says where it is; however a file is damaged, no more is read than it has and no more memory
 * taken than for what was read.
 *
 * <p>One batch of rows after another; of each, columns by ascending place. One thread owns it.
 */
public final class TableScan {
  private final TreePages tree;
  private final int columns;
  private final int rowidColumn;
  private final RecordRows rows;
  private final LeafReader leaves;
  private final StoredColumn skipped;
  private int place;

  /**
   * Opens a table.
   *
   * @param header as read when nobody could write any more
   * @param table what messages call it
   * @param root of its tree
   * @param columns that it has, all of them in its records
   * @param rowidColumn the one that is the rowid by another name, or -1
   * @param capacity rows of a batch at the most
   */
  public TableScan(
      DatabaseFile file,
      FileHeader header,
      String table,
      long root,
      int columns,
      int rowidColumn,
      int capacity)
      throws IOException {
    this.tree = new TreePages(file, header, table);
    tree.check(0, root);
    this.columns = columns;
    this.rowidColumn = rowidColumn;
    TextBuffer buffer = new TextBuffer();
    this.rows = new RecordRows(tree, buffer, capacity);
    this.leaves = new LeafReader(tree, root, buffer);
    this.skipped = new StoredColumn(capacity);
  }

  /** Goes to the next rows; returns how many, 0 behind the last. */
  public int next() throws IOException {
    rows.clear();
    leaves.compact();
    place = 0;
    boolean more = true;
    while (more && !rows.isFull()) {
      more = leaves.take(rows);
    }
    if (rows.rows() == 0 && tree.changed()) {
      throw tree.damaged(0, "the file was written to while it was read");
    }
    return rows.rows();
  }

  /** The rowids of the rows, valid until {@link #next}. */
  public long[] rowids() {
    return rows.rowids();
  }

  /**
   * Reads a column of the rows.
   *
   * @param wanted its place among the table's columns, behind those read before
   * @param real whether its affinity is REAL, which makes reals of integers
   * @return whether some rows are {@link StoredColumn#ABSENT}, for {@link #fillAbsent}
   */
  public boolean read(int wanted, boolean real, StoredColumn into) throws IOException {
    while (place < wanted) {
      rows.take(skipped, false);
      place++;
    }
    rows.take(into, real);
    place++;
    if (place == columns) {
      rows.checkEnds();
    }
    if (wanted == rowidColumn) {
      rows.putRowids(into);
    }
    return into.hasAny(StoredColumn.ABSENT);
  }

  /** The rowid of a row whose cell in the column read last is absent. */
  public long firstAbsent(StoredColumn column) {
    return rows.firstAbsent(column);
  }

  /** Gives all absent cells of a column the only cell of another. */
  public void fillAbsent(StoredColumn column, StoredColumn cell) {
    rows.fillAbsent(column, cell);
  }
}
