package io.datagen.plugin.sqlite.file;

import java.io.Closeable;
import java.io.IOException;

/** Entries of an index on one column of integers, in order of the value, then of the rowid. */
abstract class SortedIntegers implements Closeable {
  /** Of the entry shown. */
  long value;

  long rowid;

  /** Goes to the next entry; returns false where there is none. */
  abstract boolean next() throws IOException;

  /**
   * Writes the record of an entry; returns the place behind it. Up to eight bytes more are written
   * over.
   */
  static int putRecord(byte[] to, int at, long value, long rowid) {
    int valueType = SerialType.ofInteger(value);
    int rowidType = SerialType.ofInteger(rowid);
    to[at] = 3;
    to[at + 1] = (byte) valueType;
    to[at + 2] = (byte) rowidType;
    int body = at + 3;
    BigEndian.putLong(to, body, SerialType.leading(valueType, value));
    body += SerialType.numberLength(valueType);
    BigEndian.putLong(to, body, SerialType.leading(rowidType, rowid));
    return body + SerialType.numberLength(rowidType);
  }

  @Override
  public void close() throws IOException {}
}
