package io.datagen.core.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of one letter, or text that stands for itself: what is no letter, and what is in quotes,
 * where two quotes are one.
 *
 * @param quoted whether it stands for itself
 */
record PatternPart(String text, boolean quoted) {

  /** Splits a pattern. */
  static List<PatternPart> split(String pattern) {
    if (pattern.isEmpty()) {
      throw new PatternException("the format is empty; leave the key out");
    }
    if (pattern.indexOf('%') >= 0 && pattern.matches("(?s).*%[-a-zA-Z].*")) {
      throw new PatternException(
          "'"
              + pattern
              + "' is a pattern of strftime, as format(..) in expressions takes; write "
              + ofStrftime(pattern));
    }
    List<PatternPart> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      int end = i + 1;
      if (c == '\'') {
        end = quoted(pattern, i, plain);
      } else if (isLetter(c)) {
        while (end < pattern.length() && pattern.charAt(end) == c) {
          end++;
        }
        add(parts, plain);
        parts.add(new PatternPart(pattern.substring(i, end), false));
      } else if ("[]{}#".indexOf(c) >= 0) {
        throw new PatternException(
            "the format '" + pattern + "' has '" + c + "', which must stand in quotes");
      } else {
        plain.append(c);
      }
      i = end;
    }
    add(parts, plain);
    return parts;
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static void add(List<PatternPart> parts, StringBuilder plain) {
    if (!plain.isEmpty()) {
      parts.add(new PatternPart(plain.toString(), true));
      plain.setLength(0);
    }
  }

  /** Adds a quoted text; returns where the pattern goes on. */
  static int quoted(String pattern, int at, StringBuilder plain) {
    if (at + 1 < pattern.length() && pattern.charAt(at + 1) == '\'') {
      plain.append('\'');
      return at + 2;
    }
    for (int i = at + 1; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '\'') {
        plain.append(pattern.charAt(i));
      } else if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
        plain.append('\'');
        i++;
      } else {
        return i + 1;
      }
    }
    throw new PatternException(
        "the format '" + pattern + "' has a quote that is not closed; write '' for one alone");
  }

  /** The same in these letters, as far as there are such. */
  private static String ofStrftime(String pattern) {
    String letters = "YyBbmdeHIMSfpjAa";
    String[] ours = {
      "yyyy", "yy", "MMMM", "MMM", "MM", "dd", "d", "HH", "hh", "mm", "ss", "SSSSSS", "a", "DDD",
      "EEEE", "EEE"
    };
    StringBuilder text = new StringBuilder();
    String expanded =
        pattern.replace("%F", "%Y-%m-%d").replace("%T", "%H:%M:%S").replace("%-", "%");
    for (int i = 0; i < expanded.length(); i++) {
      char c = expanded.charAt(i);
      if (c == '%' && i + 1 < expanded.length() && letters.indexOf(expanded.charAt(i + 1)) >= 0) {
        text.append(ours[letters.indexOf(expanded.charAt(++i))]);
      } else if (isLetter(c)) {
        text.append('\'').append(c).append('\'');
      } else {
        text.append(c);
      }
    }
    return text.toString().replace("''", "");
  }
}
