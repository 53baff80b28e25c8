package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of a file's first row: as JSON has no header, they are what the file says of its
 * columns.
 *
 * @param keys of the row
 * @param data keys of the object in its member {@code data}, if it has one
 */
record FirstRow(List<String> keys, List<String> data) {
  /** Of a file that has no row, or none that can be read. */
  static final FirstRow NONE = new FirstRow(List.of(), List.of());

  FirstRow {
    keys = List.copyOf(keys);
    data = List.copyOf(data);
  }

  /**
   * Reads the first row of a file, which it closes. Whatever is wrong with it is told when it is
   * read again.
   *
   * @param array whether rows lie in an array
   */
  static FirstRow of(InputStream file, boolean array) {
    try (InputStream in = file;
        JsonParser parser = Parsers.newFactory().createParser(in)) {
      if ((array && parser.nextToken() != JsonToken.START_ARRAY)
          || parser.nextToken() != JsonToken.START_OBJECT) {
        return NONE;
      }
      Set<String> data = new LinkedHashSet<>();
      Set<String> keys = new LinkedHashSet<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        keys.add(key);
        if (parser.nextToken() == JsonToken.START_OBJECT && key.equals(Envelope.DATA)) {
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            data.add(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
          }
        } else {
          parser.skipChildren();
        }
      }
      return new FirstRow(List.copyOf(keys), List.copyOf(data));
    } catch (IOException damaged) {
      return NONE;
    }
  }

  /** Whether there is no first row to go by. */
  boolean isNone() {
    return keys.isEmpty();
  }
}
