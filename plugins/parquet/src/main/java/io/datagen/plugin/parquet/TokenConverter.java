package io.datagen.plugin.parquet;

import io.datagen.api.text.Utf8;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.parquet.format.Type;

/** Values of another type than the expected one: none is taken, and each is told as a token. */
final class TokenConverter implements CellConverter {
  private final Type type;

  TokenConverter(FileNode found) {
    type = found.element().getType();
  }

  @Override
  public void convert(LeafBatch batch, int[] cells, int count, Vector into) {
    for (int i = 0; i < count; i++) {
      if (into instanceof BytesVector strings) {
        strings.offsets()[i + 1] = strings.offsets()[i];
      }
      if (cells[i] == NULL) {
        into.validity().setNull(i);
      } else {
        add(batch, cells[i], i, into);
      }
    }
  }

  /** Makes a cell null with its value's text as its token. */
  void add(LeafBatch batch, int value, int row, Vector into) {
    if (!PageValues.isNumber(type)) {
      addText(batch, value, row, into);
      return;
    }
    long number = batch.longs()[value];
    String text =
        switch (type) {
          case DOUBLE, FLOAT -> Double.toString(Double.longBitsToDouble(number));
          case BOOLEAN -> Boolean.toString(number != 0);
          default -> Long.toString(number);
        };
    add(text, row, into);
  }

  /** The same of a byte string, in hexadecimal digits where it is no text. */
  static void addText(LeafBatch batch, int value, int row, Vector into) {
    int from = batch.offsets()[value];
    int to = batch.offsets()[value + 1];
    if (Utf8.isValid(batch.bytes(), from, to)) {
      into.validity().setNull(row);
      into.tokens().add(row, Arrays.copyOfRange(batch.bytes(), from, to));
    } else {
      add("0x" + HexFormat.of().formatHex(batch.bytes(), from, to), row, into);
    }
  }

  /** Makes a cell null with a text as its token. */
  static void add(String text, int row, Vector into) {
    into.validity().setNull(row);
    into.tokens().add(row, text.getBytes(StandardCharsets.UTF_8));
  }
}
