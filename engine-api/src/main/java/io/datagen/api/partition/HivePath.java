package io.datagen.api.partition;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Vector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Directory names of partitions: {@code key=value}, with the signs that Hive escapes as {@code
 * %XX}. So is every byte beyond ASCII, since a JVM in the C locale can't name such files; DuckDB
 * and our reader take the bytes for UTF-8. Null is {@link #NULL}, an empty string nothing at all.
 */
public final class HivePath {
  /** Names the partition of nulls. */
  public static final String NULL = "__HIVE_DEFAULT_PARTITION__";

  private static final String ESCAPED = "\"#%'*/:=?\\{}[]^";
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private HivePath() {}

  /** Appends {@code key=value} for a cell. */
  public static void append(
      TextBuffer out, ColumnSchema column, Vector vector, int row, TextBuffer scratch) {
    byte[] key = column.name().getBytes(StandardCharsets.UTF_8);
    escape(out, key, key.length);
    out.append('=');
    if (vector.validity().isNull(row) && vector.tokens().at(row) == null) {
      out.append(NULL);
      return;
    }
    scratch.clear();
    CellText.append(scratch, column.type(), vector, row);
    escape(out, scratch.bytes(), scratch.length());
  }

  /** {@code key=} the null partition. */
  public static String ofNull(String column) {
    TextBuffer out = new TextBuffer();
    byte[] key = column.getBytes(StandardCharsets.UTF_8);
    escape(out, key, key.length);
    return out + "=" + NULL;
  }

  private static void escape(TextBuffer out, byte[] text, int length) {
    for (int i = 0; i < length; i++) {
      byte b = text[i];
      if (b < 0x20 || b == 0x7F || ESCAPED.indexOf(b) >= 0) {
        out.append('%');
        out.append(HEX[(b >> 4) & 15]);
        out.append(HEX[b & 15]);
      } else {
        out.append(b);
      }
    }
  }

  /** The bytes that an escaped name stands for. */
  public static byte[] unescape(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length; i++) {
      int high = i + 2 < text.length && text[i] == '%' ? Character.digit(text[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
      if (low < 0) {
        out.write(text[i]);
      } else {
        out.write(high << 4 | low);
        i += 2;
      }
    }
    return out.toByteArray();
  }
}
