package io.datagen.plugin.sqlite.file;

/**
 * The cells of one column as a database stores them, before anyone asks what they mean: a kind a
 * row, and its number or where its bytes are. One thread owns it.
 */
public final class StoredColumn {
  /** Kinds, one bit each, so that {@link #isAll} can ask for all rows at once. */
  public static final byte NULL = 1;

  public static final byte INTEGER = 2;
  public static final byte REAL = 4;
  public static final byte TEXT = 8;
  public static final byte BLOB = 16;

  /** The record ends before this column: it was added later, and the row has its default. */
  public static final byte ABSENT = 32;

  /** A serial type that no database has. */
  static final byte UNKNOWN = 64;

  private final byte[] kinds;
  private final long[] bits;
  private final int[] starts;
  private final int[] ends;
  private byte[] bytes = new byte[0];
  private int seen;

  /** For at most so many rows. */
  public StoredColumn(int capacity) {
    this.kinds = new byte[capacity];
    this.bits = new long[capacity];
    this.starts = new int[capacity];
    this.ends = new int[capacity];
  }

  /** Forgets all rows. */
  public void clear() {
    seen = 0;
  }

  /** Sets a row without content. */
  public void set(int row, byte kind) {
    kinds[row] = kind;
    seen |= kind;
  }

  /** Sets an integer, or a real by its bits. */
  public void setNumber(int row, byte kind, long value) {
    set(row, kind);
    bits[row] = value;
  }

  /** Sets a text or blob within {@link #bytes()}. */
  public void setBytes(int row, byte kind, int start, int end) {
    set(row, kind);
    starts[row] = start;
    ends[row] = end;
  }

  /** Says where the bytes of texts and blobs are. */
  public void setBytes(byte[] array) {
    bytes = array;
  }

  /** Gives every row that is {@link #ABSENT} the cell of another column's first row. */
  void fillAbsent(int rows, StoredColumn cell, int start) {
    for (int row = 0; row < rows; row++) {
      if (kinds[row] == ABSENT) {
        kinds[row] = cell.kinds[0];
        bits[row] = cell.bits[0];
        starts[row] = start;
        ends[row] = start + cell.length(0);
      }
    }
    seen = (seen & ~ABSENT) | cell.kinds[0];
  }

  /** Whether all rows are of this kind. */
  public boolean isAll(byte kind) {
    return seen == kind;
  }

  /** Whether some row is of this kind. */
  boolean hasAny(byte kind) {
    return (seen & kind) != 0;
  }

  /** Of a row. */
  public byte kind(int row) {
    return kinds[row];
  }

  /** The integer of a row, or the bits of its real. */
  public long integer(int row) {
    return bits[row];
  }

  /** The real of a row. */
  public double real(int row) {
    return Double.longBitsToDouble(bits[row]);
  }

  /** {@link #integer} of all rows. */
  public long[] integers() {
    return bits;
  }

  /** {@link #kind} of all rows; whoever writes them says so by {@link #see}. */
  byte[] kinds() {
    return kinds;
  }

  int[] starts() {
    return starts;
  }

  int[] ends() {
    return ends;
  }

  /** Says that there are rows of these kinds. */
  void see(int kindBits) {
    seen |= kindBits;
  }

  /** What the texts and blobs are in; some bytes behind the last may be read, too. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the bytes of a row start. */
  public int start(int row) {
    return starts[row];
  }

  /** Where they end. */
  public int end(int row) {
    return ends[row];
  }

  /** How many bytes a row has: none unless it is a text or a blob. */
  int length(int row) {
    return (kinds[row] & (TEXT | BLOB)) == 0 ? 0 : ends[row] - starts[row];
  }
}
