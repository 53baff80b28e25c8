package io.datagen.api.text;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;

/**
 * One cell of any type as text, as the text formats write it: for ledgers, previews, directory
 * names and messages; formats have loops of their own.
 */
public final class CellText {
  /** Room for any scalar that isn't a string. */
  private static final int SCALAR = 48;

  private CellText() {}

  /**
   * Appends a cell: nothing for a null, its token where it has one, JSON for a struct or list.
   *
   * @param type of the vector's values
   */
  public static void append(TextBuffer out, ValueType type, Vector vector, int row) {
    if (vector.validity().isNull(row)) {
      byte[] token = vector.tokens().at(row);
      if (token != null) {
        out.append(token);
      }
    } else if (vector instanceof BytesVector strings) {
      int from = strings.offsets()[row];
      out.append(strings.bytes(), from, strings.offsets()[row + 1] - from);
    } else if (vector instanceof DictionaryVector strings) {
      int code = strings.codes()[row];
      int[] offsets = strings.dictionary().offsets();
      int from = offsets[code];
      out.append(strings.dictionary().bytes(), from, offsets[code + 1] - from);
    } else if (vector instanceof DoubleVector doubles && type instanceof ValueType.FloatType real) {
      byte[] bytes = out.ensure(SCALAR);
      out.setLength(DoubleText.put(bytes, out.length(), doubles.values()[row], real.scale()));
    } else if (vector instanceof LongVector longs) {
      append(out, type, longs.values()[row]);
    } else {
      JsonText.append(out, type, vector, row);
    }
  }

  /** Appends a value that a long carries. */
  public static void append(TextBuffer out, ValueType type, long value) {
    byte[] bytes = out.ensure(SCALAR);
    int at = out.length();
    int end;
    if (type instanceof ValueType.IntegerType) {
      end = IntegerText.put(bytes, at, value);
    } else if (type instanceof ValueType.DecimalType decimal) {
      end = DecimalText.put(bytes, at, value, decimal.scale());
    } else if (type instanceof ValueType.BooleanType) {
      out.append(value != 0 ? "true" : "false");
      return;
    } else if (type instanceof ValueType.DateType) {
      end = DateText.put(bytes, at, value);
    } else if (type instanceof ValueType.TimeType) {
      end = TimeText.put(bytes, at, value);
    } else if (type instanceof ValueType.DateTimeType moment) {
      end = DateTimeText.put(bytes, at, value, moment.fraction(), moment.zone());
    } else if (type instanceof ValueType.DurationType) {
      end = DurationText.put(bytes, at, value);
    } else {
      throw new IllegalArgumentException(type + " goes into no long");
    }
    out.setLength(end);
  }
}
