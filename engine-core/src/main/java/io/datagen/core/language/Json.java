package io.datagen.core.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists and values, and its text: in lines, short things on one. */
public final class Json {
  private static final int WIDTH = 100;

  private Json() {}

  /** A map of these keys and values, in their order. */
  public static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** The text, which ends with a line feed. */
  public static String text(Object json) {
    StringBuilder out = new StringBuilder();
    write(json, "", 0, out);
    return out.append('\n').toString();
  }

  private static void write(Object json, String indent, int before, StringBuilder out) {
    String line = line(json);
    boolean container = json instanceof Map || json instanceof List;
    if (!container || line.length() + indent.length() + before < WIDTH) {
      out.append(line);
      return;
    }
    String inner = indent + "  ";
    boolean first = true;
    if (json instanceof Map<?, ?> map) {
      out.append('{');
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String key = quoted(String.valueOf(entry.getKey())) + ": ";
        out.append(first ? "\n" : ",\n").append(inner).append(key);
        write(entry.getValue(), inner, key.length(), out);
        first = false;
      }
      out.append('\n').append(indent).append('}');
    } else {
      out.append('[');
      for (Object item : (List<?>) json) {
        out.append(first ? "\n" : ",\n").append(inner);
        write(item, inner, 0, out);
        first = false;
      }
      out.append('\n').append(indent).append(']');
    }
  }

  private static String line(Object json) {
    if (json instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> quoted(String.valueOf(e.getKey())) + ": " + line(e.getValue()))
          .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }
    if (json instanceof List<?> list) {
      return list.stream()
          .map(Json::line)
          .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }
    return json instanceof String text
        ? quoted(text)
        : json instanceof Double number ? number(number) : String.valueOf(json);
  }

  /** Without a fraction where there is none. */
  static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ') {
            throw new IllegalArgumentException("a control character in " + text);
          }
          out.append(c);
        }
      }
    }
    return out.append('"').toString();
  }
}
