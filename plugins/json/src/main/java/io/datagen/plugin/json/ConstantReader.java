package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.vector.Vector;
import java.io.IOException;

/** Reads a member that has the same text in every row, and belongs to no column. */
final class ConstantReader extends CellReader {
  private final String key;
  private final String text;

  ConstantReader(String key, String text) {
    this.key = key;
    this.text = text;
  }

  @Override
  boolean add(JsonParser parser, JsonToken token, Reading reading) throws IOException {
    String found = new String(RawText.of(parser), java.nio.charset.StandardCharsets.UTF_8);
    if (token != JsonToken.VALUE_STRING || !found.equals(text)) {
      reading.problem("its " + key + " is " + found + ", not " + text);
    }
    return true;
  }

  @Override
  void addNothing() {}

  @Override
  void move(Vector vector) {
    throw new IllegalStateException(key + " belongs to no column");
  }
}
