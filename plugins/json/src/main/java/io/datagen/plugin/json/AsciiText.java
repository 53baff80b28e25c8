package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import io.datagen.api.text.TextBuffer;
import java.io.IOException;

/** The text of a token as bytes, for the parsers of values. One thread owns it. */
final class AsciiText {
  private byte[] bytes = new byte[64 + TextBuffer.PADDING];
  private int length;

  /** Takes the current token's text; returns whether all of it is ASCII. */
  boolean take(JsonParser parser) throws IOException {
    char[] text = parser.getTextCharacters();
    int from = parser.getTextOffset();
    length = parser.getTextLength();
    if (bytes.length < length + TextBuffer.PADDING) {
      bytes = new byte[length * 2 + TextBuffer.PADDING];
    }
    int all = 0;
    for (int i = 0; i < length; i++) {
      char c = text[from + i];
      bytes[i] = (byte) c;
      all |= c;
    }
    return all < 0x80;
  }

  /** The text, with room behind that parsers may read. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
