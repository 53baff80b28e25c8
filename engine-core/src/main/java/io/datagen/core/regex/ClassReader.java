package io.datagen.core.regex;

import java.util.Map;
import java.util.TreeMap;

/** Reads sets in brackets: {@code [A-Fa-f0-9_]}, {@code [^,\s]}, {@code [[:alpha:]]}. */
final class ClassReader {
  private static final Map<String, Letters> NAMED = new TreeMap<>();

  static {
    Letters letters = Letters.UPPER.or(Letters.LOWER);
    NAMED.put("alpha", letters);
    NAMED.put("digit", Letters.DIGITS);
    NAMED.put("alnum", letters.or(Letters.DIGITS));
    NAMED.put("upper", Letters.UPPER);
    NAMED.put("lower", Letters.LOWER);
    NAMED.put("word", Letters.WORD);
    NAMED.put("space", Letters.SPACES.or(Letters.of(11)));
    NAMED.put("xdigit", Letters.DIGITS.or(Letters.range('A', 'F')).or(Letters.range('a', 'f')));
    NAMED.put("punct", letters.or(Letters.DIGITS).or(Letters.of(' ')).complement());
  }

  private final Cursor in;
  private final int start;

  private ClassReader(Cursor in, int start) {
    this.in = in;
    this.start = start;
  }

  /** Reads on behind the opening bracket, which stands at {@code start}. */
  static Letters read(Cursor in, int start) throws PatternMistake {
    return new ClassReader(in, start).set();
  }

  private Letters set() throws PatternMistake {
    boolean negated = in.take('^');
    Letters set = Letters.NONE;
    boolean first = true;
    while (first || !in.at(']')) {
      if (!in.more()) {
        throw new PatternMistake(start, "'[' is never closed; write '\\[' for the character");
      }
      set = set.or(item());
      first = false;
    }
    in.next();
    Letters result = negated ? set.complement() : set;
    if (result.isEmpty()) {
      throw new PatternMistake(start, "the set is empty: no printable ASCII character is left");
    }
    return result;
  }

  private Letters item() throws PatternMistake {
    if (in.take("[:")) {
      return named();
    }
    int from = in.place();
    Letters low = character();
    if (!in.at('-')) {
      return low;
    }
    int dash = in.place();
    in.next();
    if (!in.more() || in.at(']')) {
      in.back(dash);
      return low;
    }
    Letters high = character();
    if (low.size() != 1 || high.size() != 1) {
      throw new PatternMistake(from, "a range is from one character to another, as in a-z");
    }
    int first = low.codePoints()[0];
    int last = high.codePoints()[0];
    if (first > last) {
      throw new PatternMistake(from, "the range runs backwards");
    }
    if (first <= 0xdfff && last >= 0xd800) {
      return Letters.range(first, 0xd7ff).or(Letters.range(0xe000, Math.max(0xe000, last)));
    }
    return Letters.range(first, last);
  }

  private Letters character() throws PatternMistake {
    return in.take('\\') ? Escapes.read(in) : Letters.of(in.next());
  }

  private Letters named() throws PatternMistake {
    int from = in.place() - 2;
    boolean negated = in.take('^');
    for (Map.Entry<String, Letters> entry : NAMED.entrySet()) {
      if (in.take(entry.getKey() + ":]")) {
        return negated ? entry.getValue().complement() : entry.getValue();
      }
    }
    throw new PatternMistake(
        from, "unknown class (valid: [:" + String.join(":], [:", NAMED.keySet()) + ":])");
  }
}
