package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.text.UuidText;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.util.Arrays;

/** Reads strings. */
final class StringReader extends CellReader {
  private final boolean uuid;
  private final String path;
  private byte[] bytes = new byte[1 << 10];
  private int[] offsets = new int[64];

  /**
   * For strings.
   *
   * @param uuid whether they must be UUIDs
   * @param path of the column, for messages
   */
  StringReader(boolean uuid, String path) {
    this.uuid = uuid;
    this.path = path;
  }

  @Override
  boolean add(JsonParser parser, JsonToken token, Reading reading) throws IOException {
    if (token != JsonToken.VALUE_STRING) {
      return false;
    }
    char[] text = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    int start = offsets[count()];
    ensure(start + 3L * length);
    int end = Utf16.put(bytes, start, text, from, from + length);
    if (end < 0) {
      reading.problem("column " + path + " holds half of a surrogate pair");
      return false;
    }
    if (uuid && !UuidText.normalise(bytes, start, end)) {
      return false;
    }
    reading.hold(end - start);
    setEnd(end);
    return true;
  }

  private void ensure(long length) {
    if (bytes.length < length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16, length * 2));
    }
  }

  @Override
  void addNothing() {
    setEnd(offsets[count()]);
  }

  private void setEnd(int end) {
    if (count() + 1 == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[count() + 1] = end;
  }

  @Override
  void move(Vector vector) {
    BytesVector strings = (BytesVector) vector;
    int length = offsets[count()];
    System.arraycopy(offsets, 0, strings.offsets(), 0, count() + 1);
    System.arraycopy(bytes, 0, strings.ensure(length), 0, length);
  }
}
