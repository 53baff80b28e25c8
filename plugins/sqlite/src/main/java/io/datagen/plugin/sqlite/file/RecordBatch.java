package io.datagen.plugin.sqlite.file;

import java.util.Arrays;
import java.util.List;

/**
 * The records (§2.1) of a batch, by columns: a header of serial types, then the contents. Sizes
 * first, then the bytes, each a loop over the rows of one column after another.
 */
public final class RecordBatch {
  /** SQLite's own limit on a record. */
  public static final int MAX_PAYLOAD = 1_000_000_000;

  private final RecordColumn[] columns;
  private int rows;
  private int[] headers = new int[0];
  private long[] payloads = new long[0];
  private int[] heads = new int[0];
  private int[] bodies = new int[0];

  /** Of these columns, in record order. */
  public RecordBatch(List<RecordColumn> columns) {
    this.columns = columns.toArray(new RecordColumn[0]);
  }

  /**
   * Computes the sizes of all records, once the columns are filled.
   *
   * @return the first row whose record is longer than {@link #MAX_PAYLOAD}, or -1
   */
  public int measure(int rows) {
    this.rows = rows;
    if (headers.length < rows) {
      headers = new int[rows];
      payloads = new long[rows];
      heads = new int[rows];
      bodies = new int[rows];
    }
    Arrays.fill(headers, 0, rows, 0);
    Arrays.fill(payloads, 0, rows, 0);
    for (RecordColumn column : columns) {
      int[] types = column.types();
      for (int row = 0; row < rows; row++) {
        int type = types[row];
        headers[row] += Varint.length(type);
        payloads[row] += SerialType.contentLength(type);
      }
    }
    int tooLong = -1;
    for (int row = rows - 1; row >= 0; row--) {
      // The header's length counts itself: at most 2,000 types of 5 bytes, so it has 1 or 2 bytes.
      headers[row] += headers[row] < 127 ? 1 : 2;
      payloads[row] += headers[row];
      if (payloads[row] > MAX_PAYLOAD) {
        tooLong = row;
      }
    }
    return tooLong;
  }

  int rows() {
    return rows;
  }

  /** The length of a row's record. */
  long payload(int row) {
    return payloads[row];
  }

  /** Writes the records of a range of rows, each from {@code places[row]}, all into one array. */
  void write(int from, int to, byte[] page, int[] places) {
    for (int row = from; row < to; row++) {
      heads[row] = Varint.put(page, places[row], headers[row]);
      bodies[row] = places[row] + headers[row];
    }
    for (RecordColumn column : columns) {
      column.write(from, to, page, heads, bodies);
    }
  }

  /** Passes one record on in pieces; for those that don't fit one page. */
  void write(int row, PayloadSink sink) {
    byte[] small = new byte[headers[row]];
    int at = Varint.put(small, 0, headers[row]);
    for (RecordColumn column : columns) {
      at = Varint.put(small, at, column.types()[row]);
    }
    sink.put(small, 0, at);
    byte[] number = new byte[8];
    for (RecordColumn column : columns) {
      int type = column.types()[row];
      if (SerialType.isText(type)) {
        sink.put(column.text(), column.starts()[row], SerialType.contentLength(type));
      } else {
        sink.put(number, 0, SerialType.putNumber(number, 0, type, column.bits()[row]));
      }
    }
  }

  /** Takes a record in pieces. */
  interface PayloadSink {
    void put(byte[] bytes, int offset, int length);
  }
}
