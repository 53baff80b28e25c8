package io.datagen.api.text;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;

/**
 * One cell of any type as JSON, without blanks: numbers and booleans bare, all else as strings, a
 * null as {@code null}, a token as a string, an absent field left out. For structs and lists in
 * formats that don't nest; formats that are JSON have loops of their own.
 */
public final class JsonText {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private JsonText() {}

  /**
   * Appends a cell.
   *
   * @param type of the vector's values
   */
  public static void append(TextBuffer out, ValueType type, Vector vector, int row) {
    if (vector.validity().isNull(row)) {
      byte[] token = vector.tokens().at(row);
      if (token == null) {
        out.append("null");
      } else {
        appendString(out, token, 0, token.length);
      }
    } else if (type instanceof ValueType.StructType struct && vector instanceof StructVector cell) {
      appendStruct(out, struct, cell, row);
    } else if (type instanceof ValueType.ListType list && vector instanceof ListVector cell) {
      appendList(out, list, cell, row);
    } else if (vector instanceof BytesVector strings) {
      int[] offsets = strings.offsets();
      appendString(out, strings.bytes(), offsets[row], offsets[row + 1]);
    } else if (vector instanceof DictionaryVector strings) {
      int code = strings.codes()[row];
      int[] offsets = strings.dictionary().offsets();
      appendString(out, strings.dictionary().bytes(), offsets[code], offsets[code + 1]);
    } else if (isBare(type)) {
      CellText.append(out, type, vector, row);
    } else {
      out.append('"');
      CellText.append(out, type, vector, row);
      out.append('"');
    }
  }

  private static boolean isBare(ValueType type) {
    return type instanceof ValueType.IntegerType
        || type instanceof ValueType.FloatType
        || type instanceof ValueType.DecimalType
        || type instanceof ValueType.BooleanType;
  }

  private static void appendStruct(
      TextBuffer out, ValueType.StructType struct, StructVector cell, int row) {
    out.append('{');
    boolean first = true;
    for (int i = 0; i < struct.fields().size(); i++) {
      ColumnSchema field = struct.fields().get(i);
      if (field.optional() && cell.presence(i).isNull(row)) {
        continue;
      }
      if (!first) {
        out.append(',');
      }
      first = false;
      appendName(out, field.name());
      out.append(':');
      append(out, field.type(), cell.fields().get(i), row);
    }
    out.append('}');
  }

  private static void appendList(
      TextBuffer out, ValueType.ListType list, ListVector cell, int row) {
    out.append('[');
    for (int i = cell.offsets()[row]; i < cell.offsets()[row + 1]; i++) {
      if (i > cell.offsets()[row]) {
        out.append(',');
      }
      append(out, list.item().type(), cell.items(), i);
    }
    out.append(']');
  }

  /** Appends a field's name; nearly all are plain, and then nothing is allocated. */
  private static void appendName(TextBuffer out, String name) {
    int length = name.length();
    byte[] bytes = out.ensure(length + 2L);
    int at = out.length();
    bytes[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        appendString(out, text, 0, text.length);
        return;
      }
      bytes[at++] = (byte) c;
    }
    bytes[at++] = '"';
    out.setLength(at);
  }

  /** Appends UTF-8 text as a JSON string. */
  public static void appendString(TextBuffer out, byte[] text, int from, int to) {
    out.append('"');
    int plain = from;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      if (b == '"' || b == '\\' || (b >= 0 && b < 0x20)) {
        out.append(text, plain, i - plain);
        plain = i + 1;
        appendEscaped(out, b);
      }
    }
    out.append(text, plain, to - plain);
    out.append('"');
  }

  private static void appendEscaped(TextBuffer out, byte b) {
    if (b == '"' || b == '\\') {
      out.append('\\');
      out.append(b);
    } else {
      appendControl(out, b);
    }
  }

  private static void appendControl(TextBuffer out, byte b) {
    out.append('\\');
    switch (b) {
      case '\b' -> out.append('b');
      case '\t' -> out.append('t');
      case '\n' -> out.append('n');
      case '\f' -> out.append('f');
      case '\r' -> out.append('r');
      default -> {
        out.append("u00");
        out.append(HEX[b >> 4]);
        out.append(HEX[b & 15]);
      }
    }
  }
}
