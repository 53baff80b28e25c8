package io.datagen.plugin.sqlite;

import io.datagen.api.text.DoubleText;
import io.datagen.api.text.IntegerText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.Codes;
import org.sqlite.core.DB;

/** The cells of one column as the database has them, until it is known how many rows there are. */
final class ReadCells {
  private final int[] classes = new int[Batch.CAPACITY];
  private final long[] bits = new long[Batch.CAPACITY];
  private final int[] ends = new int[Batch.CAPACITY + 1];
  private final TextBuffer text = new TextBuffer();

  void clear() {
    text.clear();
  }

  /** Reads a cell of the row that a statement stands at; returns how many bytes of text it has. */
  int read(int row, DB db, long statement, int column) throws SQLException {
    int storage = db.column_type(statement, column);
    classes[row] = storage;
    switch (storage) {
      case Codes.SQLITE_INTEGER -> bits[row] = db.column_long(statement, column);
      case Codes.SQLITE_FLOAT ->
          bits[row] = Double.doubleToRawLongBits(db.column_double(statement, column));
      case Codes.SQLITE_TEXT, Codes.SQLITE_BLOB -> append(db.column_blob(statement, column));
      default -> {}
    }
    ends[row + 1] = text.length();
    return ends[row + 1] - ends[row];
  }

  private void append(byte @Nullable [] bytes) {
    if (bytes != null) {
      text.append(bytes);
    }
  }

  boolean isNull(int row) {
    return classes[row] == Codes.SQLITE_NULL;
  }

  boolean isInteger(int row) {
    return classes[row] == Codes.SQLITE_INTEGER;
  }

  boolean isReal(int row) {
    return classes[row] == Codes.SQLITE_FLOAT;
  }

  boolean isText(int row) {
    return classes[row] == Codes.SQLITE_TEXT;
  }

  long integer(int row) {
    return bits[row];
  }

  double real(int row) {
    return Double.longBitsToDouble(bits[row]);
  }

  /** Where all texts are; a row's from {@link #start} to {@link #end}. */
  byte[] text() {
    return text.bytes();
  }

  int start(int row) {
    return ends[row];
  }

  int end(int row) {
    return ends[row + 1];
  }

  /** A cell of any class as text; for those that are not as expected. */
  byte[] token(int row) {
    TextBuffer token = new TextBuffer();
    byte[] out = token.ensure(DoubleText.MAX_LENGTH);
    switch (classes[row]) {
      case Codes.SQLITE_INTEGER -> token.setLength(IntegerText.put(out, 0, integer(row)));
      case Codes.SQLITE_FLOAT ->
          token.setLength(
              Double.isFinite(real(row))
                  ? DoubleText.putShortest(out, 0, real(row))
                  : put(Double.toString(real(row)), out));
      case Codes.SQLITE_TEXT -> token.append(text(), start(row), end(row) - start(row));
      default ->
          token.append(
              "x'" + HexFormat.of().formatHex(text(), start(row), end(row)).toString() + "'");
    }
    return token.toByteArray();
  }

  private static int put(String text, byte[] out) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, out, 0, bytes.length);
    return bytes.length;
  }
}
