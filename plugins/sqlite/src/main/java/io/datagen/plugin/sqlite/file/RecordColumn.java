package io.datagen.plugin.sqlite.file;

/**
 * One column of a batch of records: a serial type a row, and where its content is. Loaders fill the
 * arrays in loops of their own; for every row they set the type, and for a number its bits, for a
 * text where it starts. One thread owns it.
 */
public final class RecordColumn {
  private int[] types = new int[0];
  private long[] bits = new long[0];
  private int[] starts = new int[0];
  private byte[] text = new byte[0];
  private long[] ownBits = new long[0];
  private boolean hasText;

  /** Makes room for so many rows; what was there is gone. */
  public void reset(int rows) {
    if (types.length < rows) {
      types = new int[rows];
      ownBits = new long[rows];
      starts = new int[rows];
    }
    bits = ownBits;
  }

  /** The serial type of each row. */
  public int[] types() {
    return types;
  }

  /** An integer's value or a real's bits, for each row of such a type. */
  public long[] bits() {
    return bits;
  }

  /** Takes numbers from another array, which must stay as it is until the batch is written. */
  public void setBits(long[] numbers) {
    bits = numbers;
  }

  /** Makes {@link #bits()} an array of the column's own, that may be written to. */
  public void ownBits(int rows) {
    if (bits != ownBits) {
      System.arraycopy(bits, 0, ownBits, 0, rows);
      bits = ownBits;
    }
  }

  /** Where in {@link #text()} the text starts, for each row of such a type. */
  public int[] starts() {
    return starts;
  }

  /** The bytes of all texts. */
  public byte[] text() {
    return text;
  }

  /** Sets the bytes of all texts, which must stay as they are until the batch is written. */
  public void setText(byte[] bytes) {
    text = bytes;
  }

  /** Makes a row null. */
  public void setNull(int row) {
    types[row] = SerialType.NULL;
  }

  /** Makes a row an integer. */
  public void setInteger(int row, long value) {
    types[row] = SerialType.ofInteger(value);
    bits[row] = value;
  }

  /** Makes a row a real. */
  public void setReal(int row, double value) {
    types[row] = SerialType.REAL;
    bits[row] = Double.doubleToRawLongBits(value);
  }

  /** Makes a row a text within {@link #text()}. */
  public void setText(int row, int start, int length) {
    types[row] = SerialType.ofText(length);
    starts[row] = start;
  }

  /**
   * Adds the length of each row's content.
   *
   * @return whether every type takes one byte of a header
   */
  boolean addLengths(int rows, long[] lengths) {
    int all = 0;
    for (int row = 0; row < rows; row++) {
      all |= types[row];
    }
    hasText = all >= 1 << 4 || hasText(rows);
    if (all >= Varint.ONE_BYTE) {
      for (int row = 0; row < rows; row++) {
        lengths[row] += SerialType.contentLength(types[row]);
      }
      return false;
    }
    for (int row = 0; row < rows; row++) {
      lengths[row] += SerialType.shortLength(types[row]);
    }
    return true;
  }

  private boolean hasText(int rows) {
    for (int row = 0; row < rows; row++) {
      if (SerialType.isText(types[row])) {
        return true;
      }
    }
    return false;
  }

  /** Writes the types of a range of rows from {@code heads[row]} on. */
  void writeTypes(int from, int to, byte[] page, int[] heads) {
    for (int row = from; row < to; row++) {
      heads[row] = Varint.put(page, heads[row], types[row]);
    }
  }

  /**
   * Writes the contents of a range of rows from {@code bodies[row]} on.
   *
   * @param ends of the records; up to them bytes may be written that later columns overwrite
   */
  void writeContents(int from, int to, byte[] page, int[] bodies, int[] ends) {
    if (hasText) {
      writeAny(from, to, page, bodies);
    } else {
      writeNumbers(from, to, page, bodies, ends);
    }
  }

  /**
   * Eight bytes for each number, whatever its length: a branch on the length is as good as random.
   */
  private void writeNumbers(int from, int to, byte[] page, int[] bodies, int[] ends) {
    for (int row = from; row < to; row++) {
      int body = bodies[row];
      int type = types[row];
      if (body + Long.BYTES <= ends[row]) {
        BigEndian.putLong(page, body, SerialType.leading(type, bits[row]));
        bodies[row] = body + SerialType.numberLength(type);
      } else {
        bodies[row] = SerialType.putNumber(page, body, type, bits[row]);
      }
    }
  }

  private void writeAny(int from, int to, byte[] page, int[] bodies) {
    for (int row = from; row < to; row++) {
      int type = types[row];
      int body = bodies[row];
      if (!SerialType.isText(type)) {
        bodies[row] = SerialType.putNumber(page, body, type, bits[row]);
        continue;
      }
      int length = SerialType.contentLength(type);
      System.arraycopy(text, starts[row], page, body, length);
      bodies[row] = body + length;
    }
  }
}
