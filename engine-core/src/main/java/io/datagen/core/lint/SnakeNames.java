package io.datagen.core.lint;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in snake_case, each one proposed once: letters with marks are written as their languages
 * write them without ({@code groesse}, {@code cafe}), and a name that is taken gets a number.
 */
final class SnakeNames {
  private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  /** What is no letter with a mark, or is written otherwise than without it. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('\u00e4', "ae"),
          Map.entry('\u00f6', "oe"),
          Map.entry('\u00fc', "ue"),
          Map.entry('\u00df', "ss"),
          Map.entry('\u00e6', "ae"),
          Map.entry('\u0153', "oe"),
          Map.entry('\u00f8', "oe"),
          Map.entry('\u00e5', "aa"),
          Map.entry('\u0142', "l"),
          Map.entry('\u0111', "d"),
          Map.entry('\u00f0', "d"),
          Map.entry('\u00fe', "th"),
          Map.entry('\u0131', "i"));

  private final Set<String> taken;

  /** Beside these names. */
  SnakeNames(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  static boolean isSnake(String name) {
    return SNAKE.matcher(name).matches();
  }

  /** A name to write instead, or what it should be made of where none can be told. */
  String of(String name) {
    String snake = snake(name);
    if (!isSnake(snake)) {
      return "words of a to z joined by _";
    }
    String free = snake;
    for (int n = 2; !taken.add(free); n++) {
      free = snake + "_" + n;
    }
    return free;
  }

  private static String snake(String name) {
    StringBuilder plain = new StringBuilder();
    for (char c : Normalizer.normalize(name, Normalizer.Form.NFC).toCharArray()) {
      char lower = Character.toLowerCase(c);
      String letters = LETTERS.get(lower);
      if (letters == null) {
        plain.append(c);
      } else {
        plain.append(lower == c ? letters : capital(letters));
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toLowerCase(Locale.ROOT)
        .replaceAll("^_+|_+$", "");
  }

  private static String capital(String letters) {
    return letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
  }
}
