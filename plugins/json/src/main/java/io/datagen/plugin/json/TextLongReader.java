package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.text.LongParser;
import java.io.IOException;

/** Reads strings whose values longs carry: dates, times, moments and durations. */
final class TextLongReader extends LongsReader {
  private final AsciiText ascii = new AsciiText();
  private final LongParser values;

  TextLongReader(LongParser values) {
    this.values = values;
  }

  @Override
  boolean add(JsonParser parser, JsonToken token, Reading reading) throws IOException {
    if (token != JsonToken.VALUE_STRING
        || !ascii.take(parser)
        || !values.parse(ascii.bytes(), 0, ascii.length())) {
      return false;
    }
    put(values.value());
    return true;
  }
}
