package org.example.aligned;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import io.datagen.api.text.Utf8;
import io.datagen.api.text.UuidText;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts a column's cells into its vector. A cell that is no value of the column's type is a token:
 * datagen decides whether that is dirt which the schema declares, or a fault.
 */
final class CellParser {
  private final boolean uuid;
  private final DoubleParser doubles = new DoubleParser();
  private final LongParser longs;

  CellParser(ValueType type) {
    uuid = type instanceof ValueType.UuidType;
    boolean text = uuid || type instanceof ValueType.StringType;
    longs = text || type instanceof ValueType.FloatType ? null : LongParser.of(type);
  }

  /**
   * Reads a column.
   *
   * @param lines their cells
   * @param cell the column's place in the file, or -1 where the file hasn't got it
   */
  void read(List<List<byte[]>> lines, int cell, Batch into, int column) {
    if (into.column(column) instanceof DictionaryVector) {
      into.setColumn(column, new BytesVector()); // what is read has no dictionary
    }
    Vector vector = into.column(column);
    vector.reset(lines.size());
    int end = 0;
    for (int row = 0; row < lines.size(); row++) {
      List<byte[]> cells = lines.get(row);
      byte[] text = cell < 0 || cell >= cells.size() ? null : cells.get(cell);
      if (vector instanceof BytesVector strings) {
        end = put(strings, row, text, end);
      } else if (text == null) {
        vector.validity().setNull(row);
      } else if (!put(vector, row, text)) {
        putToken(vector, row, text);
      }
    }
  }

  private boolean put(Vector vector, int row, byte[] text) {
    if (vector instanceof DoubleVector values) {
      boolean valid = doubles.parse(text, 0, text.length);
      values.values()[row] = doubles.value();
      return valid;
    }
    boolean valid = longs.parse(text, 0, text.length);
    ((LongVector) vector).values()[row] = longs.value();
    return valid;
  }

  /** Appends a string behind the first {@code end} bytes; returns where the next one starts. */
  private int put(BytesVector strings, int row, byte[] text, int end) {
    int next = end;
    if (text == null) {
      strings.validity().setNull(row);
    } else if (uuid
        ? UuidText.normalise(text, 0, text.length)
        : Utf8.isValid(text, 0, text.length)) {
      System.arraycopy(text, 0, strings.ensure(end + text.length), end, text.length);
      next += text.length;
    } else {
      putToken(strings, row, text);
    }
    strings.offsets()[row + 1] = next;
    return next;
  }

  private static void putToken(Vector vector, int row, byte[] text) {
    vector.validity().setNull(row);
    String made = new String(text, StandardCharsets.UTF_8); // whatever it was, now it is UTF-8
    vector.tokens().add(row, made.getBytes(StandardCharsets.UTF_8));
  }
}
