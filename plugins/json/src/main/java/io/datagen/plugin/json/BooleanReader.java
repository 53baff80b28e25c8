package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Reads {@code true} and {@code false}. */
final class BooleanReader extends LongsReader {
  @Override
  boolean add(JsonParser parser, JsonToken token, Reading reading) {
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      return false;
    }
    put(token == JsonToken.VALUE_TRUE ? 1 : 0);
    return true;
  }
}
