package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The text of a value that is not of its column's type: a string's content, a number's digits, the
 * JSON of an object or array without blanks.
 */
final class RawText {
  private RawText() {}

  /** That of the value at the current token; the parser is left at the value's last. */
  static byte[] of(JsonParser parser) throws IOException {
    if (!parser.currentToken().isStructStart()) {
      return utf8(parser);
    }
    TextBuffer out = new TextBuffer();
    int depth = 0;
    boolean comma = false;
    JsonToken token = parser.currentToken();
    while (true) {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (comma && !token.isStructEnd()) {
        out.append(',');
      }
      append(out, parser, token);
      comma = !token.isStructStart() && token != JsonToken.FIELD_NAME;
      if (depth == 0) {
        return out.toByteArray();
      }
      token = parser.nextToken();
    }
  }

  private static void append(TextBuffer out, JsonParser parser, JsonToken token)
      throws IOException {
    byte[] text = utf8(parser);
    if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
      JsonText.appendString(out, text, 0, text.length);
    } else {
      out.append(text);
    }
    if (token == JsonToken.FIELD_NAME) {
      out.append(':');
    }
  }

  private static byte[] utf8(JsonParser parser) throws IOException {
    return parser.getText().getBytes(StandardCharsets.UTF_8);
  }
}
