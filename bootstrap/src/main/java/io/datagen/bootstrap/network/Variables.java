package io.datagen.bootstrap.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@code ${env.NAME}} and Java's properties into settings. What is missing is no fault before
 * it is needed: agents have settings for more servers than a run asks.
 */
final class Variables {
  private final Map<String, String> environment;

  /** The first variable that had no value, since it was last asked. */
  private @Nullable String missing;

  Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The text with values in place; a variable without one stays as it is. */
  String plain(String text) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
      int end = text.indexOf('}', start);
      if (end < 0) {
        break;
      }
      String name = text.substring(start + 2, end);
      String value =
          name.startsWith("env.")
              ? environment.get(name.substring("env.".length()))
              : System.getProperty(name);
      if (value == null && missing == null) {
        missing = name;
      }
      result.append(text, from, start);
      result.append(value == null ? text.substring(start, end + 1) : value);
      from = end + 1;
    }
    return result.append(text, from, text.length()).toString();
  }

  /** User, password and headers of an element, or why they can't be used. */
  Access access(String owner, Map<String, String> fields) {
    missing = null;
    String user = plain(fields.getOrDefault("username", ""));
    String password = plain(fields.getOrDefault("password", ""));
    Map<String, String> headers = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith("header ")) {
            headers.put(plain(name.substring("header ".length())), plain(value));
          }
        });
    String absent = missing;
    if (absent != null) {
      return Access.unusable(
          "settings.xml needs ${" + absent + "} for " + owner + "; it isn't set");
    }
    if (password.startsWith("{") && password.endsWith("}")) {
      return Access.unusable(
          "the password of "
              + owner
              + " in settings.xml is encrypted by Maven, which datagen can't undo; put ${env.NAME}"
              + " there");
    }
    return Access.of(user, password, headers);
  }
}
