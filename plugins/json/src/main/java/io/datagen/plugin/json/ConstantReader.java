package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
    String found = new String(RawText.of(parser), StandardCharsets.UTF_8);
    boolean string = token == JsonToken.VALUE_STRING;
    if (!string || !found.equals(text)) {
      String quote = string ? "\"" : "";
      reading.problem("its " + key + " is " + quote + found + quote + ", not \"" + text + "\"");
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
