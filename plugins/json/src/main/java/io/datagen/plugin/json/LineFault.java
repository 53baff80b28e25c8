package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.text.Utf8;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a line that is not one object. */
final class LineFault {
  private LineFault() {}

  /**
   * What a parser would not say, or would take for another encoding; null for nothing.
   *
   * @param utf8 whether all of the file's bytes around are known to be UTF-8
   */
  static @Nullable String beforeParsing(byte[] bytes, int from, int to, boolean utf8) {
    if (!utf8 && !Utf8.isValid(bytes, from, to)) {
      return "is not UTF-8";
    }
    int first = from;
    while (first < to && isBlank(bytes[first])) {
      first++;
    }
    if (first == to) {
      return "is empty; every line is an object";
    }
    for (int i = from; i < Math.min(from + 4, to); i++) {
      if (bytes[i] == 0) {
        return "holds zeros: it is not UTF-8";
      }
    }
    return bytes[first] == '{' ? null : "is no object: it starts with " + shown(bytes[first]);
  }

  private static String shown(byte b) {
    return b > 0x20 && b < 0x7F
        ? "'" + (char) b + "'"
        : "the byte " + Integer.toHexString(b & 0xFF);
  }

  /** What a parser finds wrong with the line alone. */
  static String of(JsonFactory factory, byte[] bytes, int from, int to) throws IOException {
    try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
      int depth = 0;
      JsonToken token = parser.nextToken();
      while (token != null) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        token = parser.nextToken();
        if (depth == 0 && token != null) {
          return "has something behind its object, in column "
              + parser.currentTokenLocation().getColumnNr();
        }
      }
      return "is no single object";
    } catch (JsonProcessingException e) {
      String column = e.getLocation() == null ? "" : ", in column " + e.getLocation().getColumnNr();
      return "can't be read: " + Parsers.message(e) + column;
    }
  }

  static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isBlank(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
