package io.datagen.core.regex;

/** A place in a pattern, by code points. */
final class Cursor {
  private final int[] characters;
  private int at;

  Cursor(String pattern) {
    characters = pattern.codePoints().toArray();
  }

  int place() {
    return at;
  }

  void back(int place) {
    at = place;
  }

  boolean more() {
    return at < characters.length;
  }

  boolean at(int c) {
    return more() && characters[at] == c;
  }

  /** The next character, which must be there. */
  int peek() {
    return characters[at];
  }

  /** Moves past the next character, which must be there. */
  int next() {
    return characters[at++];
  }

  /** Moves past a character if it is the next. */
  boolean take(int c) {
    boolean is = at(c);
    if (is) {
      at++;
    }
    return is;
  }

  boolean take(String text) {
    int start = at;
    for (int i = 0; i < text.length(); i++) {
      if (!take(text.charAt(i))) {
        at = start;
        return false;
      }
    }
    return true;
  }

  PatternMistake mistake(String message) {
    return new PatternMistake(at, message);
  }
}
