package io.datagen.plugin.sqlite.file;

import io.datagen.api.text.ByteWords;
import java.util.Arrays;
import java.util.List;

/**
 * The records (§2.1) of a batch, by columns: a header of serial types, then the contents. Sizes
 * first, then the bytes, each a loop over the rows of one column after another.
 */
public final class RecordBatch {
  /** SQLite's own limit on a record. */
  public static final int MAX_PAYLOAD = 1_000_000_000;

  /** Rows written at a time, so that their pages stay in the first-level cache for all columns. */
  private static final int SLICE = 256;

  private final RecordColumn[] columns;
  private int rows;
  private int[] headers = new int[0];
  private long[] payloads = new long[0];
  private int[] heads = new int[0];
  private int[] bodies = new int[0];
  private int[] ends = new int[0];
  private long[] words = new long[0];

  /** Whether every type of every row is a varint of one byte, and so is the header's length. */
  private boolean oneByteTypes;

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
      ends = new int[rows];
      words = new long[rows];
    }
    measureContents();
    if (oneByteTypes) {
      Arrays.fill(headers, 0, rows, 1 + columns.length);
    } else {
      measureHeaders();
    }
    int tooLong = -1;
    for (int row = rows - 1; row >= 0; row--) {
      payloads[row] += headers[row];
      if (payloads[row] > MAX_PAYLOAD) {
        tooLong = row;
      }
    }
    return tooLong;
  }

  private void measureContents() {
    oneByteTypes = columns.length < Varint.ONE_BYTE - 1;
    Arrays.fill(payloads, 0, rows, 0);
    for (RecordColumn column : columns) {
      oneByteTypes &= column.addLengths(rows, payloads);
    }
  }

  private void measureHeaders() {
    Arrays.fill(headers, 0, rows, 0);
    for (RecordColumn column : columns) {
      int[] types = column.types();
      for (int row = 0; row < rows; row++) {
        headers[row] += Varint.length(types[row]);
      }
    }
    for (int row = 0; row < rows; row++) {
      // The header's length counts itself: at most 2,000 types of 5 bytes, so it has 1 or 2 bytes.
      headers[row] += headers[row] < Varint.ONE_BYTE - 1 ? 1 : 2;
    }
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
    for (int start = from; start < to; start += SLICE) {
      writeSlice(start, Math.min(to, start + SLICE), page, places);
    }
  }

  private void writeSlice(int from, int to, byte[] page, int[] places) {
    for (int row = from; row < to; row++) {
      bodies[row] = places[row] + headers[row];
      ends[row] = places[row] + (int) payloads[row];
    }
    if (oneByteTypes) {
      for (int first = 0; first <= columns.length; first += Long.BYTES) {
        writeHeaderWord(first, from, to, page, places);
      }
    } else {
      for (int row = from; row < to; row++) {
        heads[row] = Varint.put(page, places[row], headers[row]);
      }
      for (RecordColumn column : columns) {
        column.writeTypes(from, to, page, heads);
      }
    }
    for (RecordColumn column : columns) {
      column.writeContents(from, to, page, bodies, ends);
    }
  }

  /**
   * Writes eight bytes of headers whose types have one byte each: gathered in a word column by
   * column, then stored at once. What is beyond the header is overwritten by the contents.
   */
  private void writeHeaderWord(int first, int from, int to, byte[] page, int[] places) {
    int end = Math.min(first + Long.BYTES, 1 + columns.length);
    Arrays.fill(words, from, to, first == 0 ? 1 + columns.length : 0);
    for (int at = Math.max(1, first); at < end; at++) {
      int[] types = columns[at - 1].types();
      int shift = Byte.SIZE * (at - first);
      for (int row = from; row < to; row++) {
        words[row] |= (long) types[row] << shift;
      }
    }
    for (int row = from; row < to; row++) {
      int place = places[row] + first;
      if (place + Long.BYTES <= ends[row]) {
        ByteWords.putLong(page, place, words[row]);
      } else {
        for (int i = 0; i < end - first; i++) {
          page[place + i] = (byte) (words[row] >> Byte.SIZE * i);
        }
      }
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
