package io.datagen.plugin.json;

import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import java.nio.charset.StandardCharsets;

/** Where line breaks and blanks go: nowhere, or a line for every value, indented by two. */
enum Layout {
  COMPACT,
  PRETTY;

  /** What goes before a member of an object whose brace stands at a depth: a comma and the key. */
  Affix beforeMember(String key, int depth) {
    TextBuffer out = new TextBuffer();
    out.append(',');
    appendBreak(out, depth + 1);
    appendKey(out, key);
    return new Affix(out.toByteArray());
  }

  /** Appends a key with its colon. */
  void appendKey(TextBuffer out, String key) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    JsonText.appendString(out, name, 0, name.length);
    out.append(this == PRETTY ? ": " : ":");
  }

  /** What goes before an item of a list whose bracket stands at a depth: a comma. */
  Affix beforeItem(int depth) {
    TextBuffer out = new TextBuffer();
    out.append(',');
    appendBreak(out, depth + 1);
    return new Affix(out.toByteArray());
  }

  /** What ends an object or list that isn't empty and starts at a depth. */
  Affix close(char bracket, int depth) {
    TextBuffer out = new TextBuffer();
    appendBreak(out, depth);
    out.append(bracket);
    return new Affix(out.toByteArray());
  }

  void appendBreak(TextBuffer out, int depth) {
    if (this == PRETTY) {
      out.append('\n');
      out.append("  ".repeat(depth));
    }
  }
}
