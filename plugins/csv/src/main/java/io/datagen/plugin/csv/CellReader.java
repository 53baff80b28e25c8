package io.datagen.plugin.csv;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Parses the cells of one column, straight from the window into its vector. */
abstract class CellReader {
  private final byte[] nullText;

  CellReader(byte[] nullText) {
    this.nullText = nullText;
  }

  /** The reader of a type. */
  static CellReader of(ValueType type, byte[] nullText) {
    if (type instanceof ValueType.StringType || type instanceof ValueType.UuidType) {
      return new StringReader(nullText, type instanceof ValueType.UuidType);
    }
    return type instanceof ValueType.FloatType
        ? new Doubles(nullText)
        : new Longs(nullText, LongParser.of(type));
  }

  /** Takes cells that are not UTF-8. */
  interface Faults {
    void add(int row, String message);
  }

  /**
   * Reads a field of all indexed records; the vector has as many rows.
   *
   * @param bytes with room for a word behind every field
   * @param base where the records start in it
   */
  abstract void read(
      RecordIndex index, int field, byte[] bytes, int base, Vector into, Faults faults);

  /** Whether an unquoted or missing field is a null. */
  final boolean isNull(RecordIndex index, int row, int field, byte[] bytes, int base) {
    if (index.isQuoted(row, field)) {
      return false;
    }
    if (index.isMissing(row, field)) {
      return true;
    }
    int from = base + index.start(row, field);
    int to = base + index.end(row, field);
    return to - from == nullText.length
        && Arrays.equals(bytes, from, to, nullText, 0, nullText.length);
  }

  /** Makes a cell null with its text, made UTF-8, as its token. */
  static void addToken(Vector into, int row, byte[] bytes, int from, int to) {
    into.validity().setNull(row);
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    into.tokens().add(row, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes a cell null with its text as its token. */
  static void addToken(RecordIndex index, int row, int field, byte[] bytes, int base, Vector into) {
    int from = base + index.start(row, field);
    int to = base + index.end(row, field);
    if (index.isEscaped(row, field)) {
      TextBuffer text = new TextBuffer();
      int length = unescape(bytes, from, to, text.ensure(to - from), 0);
      addToken(into, row, text.bytes(), 0, length);
    } else {
      addToken(into, row, bytes, from, to);
    }
  }

  /** Copies a field's text with its doubled quotes made single; returns the place behind. */
  static int unescape(byte[] bytes, int from, int to, byte[] out, int at) {
    int end = at;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      out[end++] = b;
      if (b == '"' && i + 1 < to && bytes[i + 1] == '"') {
        i++;
      }
    }
    return end;
  }

  private static final class Longs extends CellReader {
    private final LongParser parser;

    Longs(byte[] nullText, LongParser parser) {
      super(nullText);
      this.parser = parser;
    }

    @Override
    void read(RecordIndex index, int field, byte[] bytes, int base, Vector into, Faults faults) {
      long[] values = ((LongVector) into).values();
      for (int row = 0; row < index.rows(); row++) {
        int from = base + index.start(row, field);
        int to = base + index.end(row, field);
        // No value looks like a null, so that asking for values first is right and quicker.
        if (!index.isMissing(row, field) && parser.parse(bytes, from, to)) {
          values[row] = parser.value();
        } else if (isNull(index, row, field, bytes, base)) {
          into.validity().setNull(row);
        } else {
          addToken(index, row, field, bytes, base, into);
        }
      }
    }
  }

  private static final class Doubles extends CellReader {
    private final DoubleParser parser = new DoubleParser();

    Doubles(byte[] nullText) {
      super(nullText);
    }

    @Override
    void read(RecordIndex index, int field, byte[] bytes, int base, Vector into, Faults faults) {
      double[] values = ((DoubleVector) into).values();
      for (int row = 0; row < index.rows(); row++) {
        int from = base + index.start(row, field);
        int to = base + index.end(row, field);
        if (!index.isMissing(row, field) && parser.parse(bytes, from, to)) {
          values[row] = parser.value();
        } else if (isNull(index, row, field, bytes, base)) {
          into.validity().setNull(row);
        } else {
          addToken(index, row, field, bytes, base, into);
        }
      }
    }
  }
}
