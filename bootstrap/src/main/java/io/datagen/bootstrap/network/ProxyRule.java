package io.datagen.bootstrap.network;

import java.util.Locale;

/**
 * A proxy of the settings.
 *
 * @param protocol of what is asked through it
 * @param spared hosts that are asked without, divided by {@code |}, with {@code *} for any text
 */
public record ProxyRule(String protocol, String host, int port, Access access, String spared) {

  boolean spares(String name) {
    String asked = name.toLowerCase(Locale.ROOT);
    for (String part : spared.split("[|,]", -1)) {
      String pattern = part.trim().toLowerCase(Locale.ROOT);
      if (!pattern.isEmpty() && matches(asked, 0, pattern, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String text, int at, String pattern, int p) {
    if (p == pattern.length()) {
      return at == text.length();
    }
    if (pattern.charAt(p) != '*') {
      return at < text.length()
          && text.charAt(at) == pattern.charAt(p)
          && matches(text, at + 1, pattern, p + 1);
    }
    for (int i = at; i <= text.length(); i++) {
      if (matches(text, i, pattern, p + 1)) {
        return true;
      }
    }
    return false;
  }
}
