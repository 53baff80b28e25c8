package io.datagen.plugin.sqlite;

import io.datagen.api.text.DoubleText;
import io.datagen.api.text.IntegerText;
import io.datagen.api.text.TextBuffer;
import io.datagen.plugin.sqlite.file.StoredColumn;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A stored cell of any kind as text: for those that are not as expected. */
final class CellToken {
  private CellToken() {}

  static byte[] of(StoredColumn cells, int row) {
    TextBuffer token = new TextBuffer();
    byte[] out = token.ensure(DoubleText.MAX_LENGTH);
    switch (cells.kind(row)) {
      case StoredColumn.INTEGER -> token.setLength(IntegerText.put(out, 0, cells.integer(row)));
      case StoredColumn.REAL ->
          token.setLength(
              Double.isFinite(cells.real(row))
                  ? DoubleText.putShortest(out, 0, cells.real(row))
                  : put(Double.toString(cells.real(row)), out));
      case StoredColumn.TEXT ->
          token.append(cells.bytes(), cells.start(row), cells.end(row) - cells.start(row));
      default ->
          token.append(
              "x'"
                  + HexFormat.of().formatHex(cells.bytes(), cells.start(row), cells.end(row))
                  + "'");
    }
    return token.toByteArray();
  }

  private static int put(String text, byte[] out) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, out, 0, bytes.length);
    return bytes.length;
  }
}
