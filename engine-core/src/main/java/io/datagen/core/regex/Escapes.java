package io.datagen.core.regex;

import java.util.Map;

/** What stands behind a backslash, in a set and outside. */
final class Escapes {
  private static final Map<Integer, Letters> SETS =
      Map.of(
          (int) 'd',
          Letters.DIGITS,
          (int) 'D',
          Letters.DIGITS.complement(),
          (int) 'w',
          Letters.WORD,
          (int) 'W',
          Letters.WORD.complement(),
          (int) 's',
          Letters.SPACES,
          (int) 'S',
          Letters.SPACES.complement());

  private static final Map<Integer, Integer> CONTROLS =
      Map.of((int) 't', 9, (int) 'n', 10, (int) 'v', 11, (int) 'f', 12, (int) 'r', 13);

  private Escapes() {}

  /** Reads on behind the backslash. */
  static Letters read(Cursor in) throws PatternMistake {
    int start = in.place() - 1;
    if (!in.more()) {
      throw new PatternMistake(start, "a backslash with nothing behind it; write '\\\\'");
    }
    int c = in.next();
    Letters set = SETS.get(c);
    if (set != null) {
      return set;
    }
    Integer control = CONTROLS.get(c);
    if (control != null) {
      return Letters.of(control);
    }
    if (c == 'x' || c == 'u') {
      return Letters.of(hexadecimal(in, start, c == 'x' ? 2 : 4));
    }
    if (c >= '1' && c <= '9' || c == 'k') {
      throw new PatternMistake(
          start, "references to groups are not regular: no text is remembered");
    }
    if (c == 'b' || c == 'B') {
      throw new PatternMistake(start, "word boundaries are not supported; drop it");
    }
    if (c == 'p' || c == 'P') {
      throw new PatternMistake(
          start, "classes of Unicode are not supported; list ranges such as [a-zà-ÿ]");
    }
    if (c < 128 && Character.isLetterOrDigit(c)) {
      throw new PatternMistake(
          start,
          "unknown escape '\\"
              + (char) c
              + "' (valid: \\d \\D \\w \\W \\s \\S \\t \\n \\r"
              + " \\f \\v \\xHH \\x{H} \\uHHHH \\A \\z, and before punctuation)");
    }
    return Letters.of(c);
  }

  private static int hexadecimal(Cursor in, int start, int digits) throws PatternMistake {
    boolean braces = in.take('{');
    int value = 0;
    int count = 0;
    while (in.more() && (braces || count < digits) && Character.digit(in.peek(), 16) >= 0) {
      value = Math.min(0x110000, value * 16 + Character.digit(in.next(), 16));
      count++;
    }
    boolean complete = braces ? count > 0 && in.take('}') : count == digits;
    if (!complete || value > 0x10ffff || value >= 0xd800 && value <= 0xdfff) {
      throw new PatternMistake(
          start, "expected a character's number: \\x41, \\x{1F600} or \\u00e9");
    }
    return value;
  }
}
