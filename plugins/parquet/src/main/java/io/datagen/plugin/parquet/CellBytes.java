package io.datagen.plugin.parquet;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;

/**
 * Finds the bytes that a cell is stored as: a string's own, a UUID's sixteen, any other value's
 * text, and a token of type noise where one stands in place of a string. At least eight bytes
 * behind them can be read. One thread owns it.
 */
final class CellBytes {
  private final Physical physical;
  private final boolean text;
  private final ValueType type;
  private final TextBuffer scratch = new TextBuffer();
  private byte[] bytes = new byte[0];
  private int start;
  private int length;

  CellBytes(Node leaf) {
    physical = leaf.physical();
    text = leaf.isText();
    type = leaf.type();
  }

  /** Whether strings are stored as they are. */
  boolean isPlain() {
    return !text && physical == Physical.BYTES;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int length() {
    return length;
  }

  /** Goes to a cell that isn't null, or has a token. */
  void seek(Vector vector, int row) {
    byte[] token = vector.tokens().size() == 0 ? null : vector.tokens().at(row);
    if (token != null) {
      scratch.clear();
      scratch.append(token, 0, token.length);
      set(scratch.bytes(), 0, scratch.length());
    } else if (text) {
      scratch.clear();
      CellText.append(scratch, type, vector, row);
      set(scratch.bytes(), 0, scratch.length());
    } else if (vector instanceof DictionaryVector codes) {
      int[] offsets = codes.dictionary().offsets();
      int code = codes.codes()[row];
      string(codes.dictionary().bytes(), offsets[code], offsets[code + 1]);
    } else {
      BytesVector strings = (BytesVector) vector;
      string(strings.bytes(), strings.offsets()[row], strings.offsets()[row + 1]);
    }
  }

  private void string(byte[] from, int first, int end) {
    if (physical == Physical.UUID) {
      scratch.clear();
      UuidBytes.parse(from, first, scratch.ensure(UuidBytes.LENGTH), 0);
      set(scratch.bytes(), 0, UuidBytes.LENGTH);
    } else {
      set(from, first, end - first);
    }
  }

  private void set(byte[] from, int first, int count) {
    bytes = from;
    start = first;
    length = count;
  }
}
