package io.datagen.plugin.json;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import java.util.Arrays;

/**
 * Bytes that stand before (or behind) a value in every row: a comma, a key, an opening quote. Most
 * are no longer than 16 bytes and take two stores and no branch.
 */
final class Affix {
  static final Affix NOTHING = new Affix(new byte[0]);

  private final byte[] bytes;
  private final long first;
  private final long second;

  /** How many bytes they are. */
  final int length;

  Affix(byte[] text) {
    bytes = Arrays.copyOf(text, text.length + TextBuffer.PADDING);
    first = ByteWords.getLong(bytes, 0);
    second = ByteWords.getLong(bytes, 8);
    length = text.length;
  }

  /** These bytes with some more behind. */
  Affix with(String ascii) {
    TextBuffer text = new TextBuffer();
    text.append(bytes, 0, length);
    text.append(ascii);
    return new Affix(text.toByteArray());
  }

  /** Writes them; up to 16 bytes more are scribbled over. Returns the place behind. */
  int put(byte[] out, int at) {
    ByteWords.putLong(out, at, first);
    ByteWords.putLong(out, at + 8, second);
    if (length > 16) {
      ByteWords.copy(bytes, 16, out, at + 16, length - 16);
    }
    return at + length;
  }

  /** Writes them into each of some rows, and moves their places behind. */
  void putEach(byte[] out, int[] places, int place, int count) {
    for (int i = place; i < place + count; i++) {
      places[i] = put(out, places[i]);
    }
  }
}
