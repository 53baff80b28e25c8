package io.datagen.plugin.sqlite.file;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Shows records in messages. */
final class RecordText {
  private static final int LONGEST = 100;

  private RecordText() {}

  /** The first values of an index record. */
  static String ofKey(byte[] bytes, int start, int columns) {
    int header = (int) Varint.get(bytes, start);
    int content = start + header;
    int at = start + Varint.length(header);
    StringJoiner values = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < columns; i++) {
      int type = (int) Varint.get(bytes, at);
      at += Varint.length(type);
      values.add(value(bytes, content, type));
      content += SerialType.contentLength(type);
    }
    return values.toString();
  }

  private static String value(byte[] bytes, int at, int type) {
    if (type == SerialType.NULL) {
      return "null";
    }
    if (type == SerialType.REAL) {
      return Double.toString(Double.longBitsToDouble(BigEndian.getLong(bytes, at)));
    }
    if (!SerialType.isText(type)) {
      return Long.toString(SerialType.getNumber(bytes, at, type));
    }
    int length = SerialType.contentLength(type);
    String text = new String(bytes, at, Math.min(length, LONGEST), StandardCharsets.UTF_8);
    return "'" + text + (length > LONGEST ? "..." : "") + "'";
  }
}
