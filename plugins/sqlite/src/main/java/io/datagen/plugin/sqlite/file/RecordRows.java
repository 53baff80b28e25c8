package io.datagen.plugin.sqlite.file;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;
import java.util.Arrays;

/**
 * The records (§2.1) of a batch of rows, taken apart by columns: each row keeps its place in its
 * record's header and in its contents, and each call moves all rows one column on.
 */
final class RecordRows {
  /** Long texts make short batches, so that a batch always fits memory. */
  private static final int BYTES_PER_BATCH = 16 << 20;

  /** By serial type below {@link #FIRST_BYTES}. */
  private static final byte[] KINDS = {
    StoredColumn.NULL,
    StoredColumn.INTEGER,
    StoredColumn.INTEGER,
    StoredColumn.INTEGER,
    StoredColumn.INTEGER,
    StoredColumn.INTEGER,
    StoredColumn.INTEGER,
    StoredColumn.REAL,
    StoredColumn.INTEGER,
    StoredColumn.INTEGER,
    StoredColumn.UNKNOWN,
    StoredColumn.UNKNOWN
  };

  private static final int[] LENGTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};

  /** What is left of a word that starts with a number, shifted by this: the number. */
  private static final int[] SHIFTS = {0, 56, 48, 40, 32, 16, 0, 0};

  private static final int FIRST_CONSTANT = 8;
  private static final int FIRST_BYTES = 12;

  private final TreePages tree;
  private final TextBuffer buffer;
  private final int capacity;
  private final long[] rowids;
  private final int[] pages;
  private final int[] heads;
  private final int[] headEnds;
  private final int[] bodies;
  private final int[] ends;
  private int rows;

  RecordRows(TreePages tree, TextBuffer buffer, int capacity) {
    this.tree = tree;
    this.buffer = buffer;
    this.capacity = capacity;
    this.rowids = new long[capacity];
    this.pages = new int[capacity];
    this.heads = new int[capacity];
    this.headEnds = new int[capacity];
    this.bodies = new int[capacity];
    this.ends = new int[capacity];
  }

  void clear() {
    rows = 0;
  }

  int rows() {
    return rows;
  }

  int room() {
    return capacity - rows;
  }

  /** Whether the batch should end; it has a row then. */
  boolean isFull() {
    return rows == capacity || (rows > 0 && buffer.length() >= BYTES_PER_BATCH);
  }

  long[] rowids() {
    return rowids;
  }

  /** Adds a row whose record lies in the buffer. */
  void add(long page, long rowid, int start, int length) throws IOException {
    byte[] bytes = buffer.bytes();
    rowids[rows] = rowid;
    pages[rows] = (int) page;
    int head = start + 1;
    long header = bytes[start];
    if (header < 0) {
      header = Varint.read(bytes, start);
      head = start + Varint.lengthAt(bytes, start);
    }
    if (header < head - start || header > length) {
      throw damaged(rows, "its header has " + header + " bytes of " + length);
    }
    heads[rows] = head;
    headEnds[rows] = start + (int) header;
    bodies[rows] = headEnds[rows];
    ends[rows] = start + length;
    rows++;
  }

  /**
   * Takes all rows' cells of the next column.
   *
   * @param real whether the column's affinity is REAL, so that integers in it are reals
   */
  void take(StoredColumn into, boolean real) throws IOException {
    byte[] bytes = buffer.bytes();
    byte[] kinds = into.kinds();
    long[] bits = into.integers();
    int seen = 0;
    for (int row = 0; row < rows; row++) {
      int head = heads[row];
      if (head >= headEnds[row]) {
        kinds[row] = StoredColumn.ABSENT;
        seen |= StoredColumn.ABSENT;
        continue;
      }
      int type = bytes[head];
      if (type >= 0) {
        heads[row] = head + 1;
      } else {
        type = longType(row);
      }
      int body = bodies[row];
      if (type >= FIRST_BYTES) {
        byte kind = (type & 1) != 0 ? StoredColumn.TEXT : StoredColumn.BLOB;
        kinds[row] = kind;
        seen |= kind;
        into.starts()[row] = body;
        body += (type - FIRST_BYTES) >> 1;
        into.ends()[row] = body;
      } else {
        byte kind = KINDS[type];
        // One read and a shift for numbers of any length: a branch on the length, which is as good
        // as random in many columns, would cost twice as much.
        long value =
            type < FIRST_CONSTANT ? BigEndian.getLong(bytes, body) >> SHIFTS[type] : type & 1;
        if (kind == StoredColumn.REAL) {
          kind = Double.isNaN(Double.longBitsToDouble(value)) ? StoredColumn.NULL : kind;
        } else if (real && kind == StoredColumn.INTEGER) {
          kind = StoredColumn.REAL;
          value = Double.doubleToRawLongBits((double) value);
        }
        kinds[row] = kind;
        seen |= kind;
        bits[row] = value;
        body += LENGTHS[type];
      }
      if (body > ends[row]) {
        throw damaged(row, "a value ends " + (body - ends[row]) + " bytes behind it");
      }
      bodies[row] = body;
    }
    into.clear();
    into.see(seen);
    into.setBytes(bytes);
    checkKinds(into);
  }

  /** Reads a type of more than one byte and moves on. */
  private int longType(int row) throws IOException {
    byte[] bytes = buffer.bytes();
    long type = Varint.read(bytes, heads[row]);
    heads[row] += Varint.lengthAt(bytes, heads[row]);
    if (heads[row] > headEnds[row]) {
      throw damaged(row, "a serial type reaches past its header");
    }
    // Also keeps what follows from an overflow.
    if (type < 0 || (type >= FIRST_BYTES && (type - FIRST_BYTES) >> 1 > ends[row] - bodies[row])) {
      throw damaged(row, "a value of serial type " + type + " is longer than what is left of it");
    }
    return (int) type;
  }

  private void checkKinds(StoredColumn column) throws IOException {
    if (column.hasAny(StoredColumn.UNKNOWN)) {
      for (int row = 0; row < rows; row++) {
        if (column.kind(row) == StoredColumn.UNKNOWN) {
          throw damaged(row, "a value has the serial type 10 or 11, which is reserved");
        }
      }
    }
  }

  /** Once all columns are taken: where a header ends, the contents must, too. */
  void checkEnds() throws IOException {
    for (int row = 0; row < rows; row++) {
      if (heads[row] == headEnds[row] && bodies[row] != ends[row]) {
        throw damaged(row, (ends[row] - bodies[row]) + " bytes are left over behind its values");
      }
    }
  }

  /** Gives rows whose record ends before a column the cell that it has by default. */
  void fillAbsent(StoredColumn column, StoredColumn cell) {
    int start = buffer.length();
    buffer.append(cell.bytes(), cell.start(0), cell.length(0));
    column.setBytes(buffer.bytes());
    column.fillAbsent(rows, cell, start);
  }

  /** The rowid of the first row whose record ends before a column. */
  long firstAbsent(StoredColumn column) {
    int row = 0;
    while (column.kind(row) != StoredColumn.ABSENT) {
      row++;
    }
    return rowids[row];
  }

  /** Gives all rows their rowids. */
  void putRowids(StoredColumn into) {
    into.clear();
    into.see(StoredColumn.INTEGER);
    Arrays.fill(into.kinds(), 0, rows, StoredColumn.INTEGER);
    System.arraycopy(rowids, 0, into.integers(), 0, rows);
  }

  private IOException damaged(int row, String what) {
    return tree.damaged(
        pages[row] & 0xffff_ffffL, "the record of rowid " + rowids[row] + ": " + what);
  }
}
