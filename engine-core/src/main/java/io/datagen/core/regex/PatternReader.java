package io.datagen.core.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads patterns: the syntax that RE2, Java and Python have in common, as far as it is regular.
 * Whether a repeat is lazy makes no difference to which texts match.
 */
final class PatternReader {
  /** RE2's own limit. */
  private static final int MOST_REPEATS = 1000;

  private static final int DEEPEST = 200;

  private final Cursor in;
  private int depth;

  private PatternReader(Cursor in) {
    this.in = in;
  }

  static Syntax read(String pattern) throws PatternMistake {
    PatternReader reader = new PatternReader(new Cursor(pattern));
    Syntax syntax = reader.choice();
    if (reader.in.more()) {
      throw reader.in.mistake("')' closes no group; write '\\)' for the character");
    }
    return syntax;
  }

  private Syntax choice() throws PatternMistake {
    if (++depth > DEEPEST) {
      throw in.mistake("groups nest deeper than " + DEEPEST);
    }
    List<Syntax> options = new ArrayList<>();
    do {
      options.add(sequence());
    } while (in.take('|'));
    depth--;
    return options.size() == 1 ? options.get(0) : new Syntax.Choice(List.copyOf(options));
  }

  private Syntax sequence() throws PatternMistake {
    List<Syntax> parts = new ArrayList<>();
    while (in.more() && !in.at('|') && !in.at(')')) {
      parts.add(repeated(atom()));
    }
    return parts.size() == 1 ? parts.get(0) : new Syntax.Sequence(List.copyOf(parts));
  }

  private Syntax repeated(Syntax atom) throws PatternMistake {
    int start = in.place();
    Syntax repeat = quantified(atom);
    if (repeat == atom) {
      return atom;
    }
    if (in.at('+')) {
      throw in.mistake("possessive repeats are not supported; drop the second '+'");
    }
    in.take('?');
    int again = in.place();
    if (quantified(atom) != atom) {
      throw new PatternMistake(
          again,
          "a repeat of the repeat at character " + (start + 1) + "; put the first into '(...)'");
    }
    return repeat;
  }

  /** The atom itself where nothing repeats it. */
  private Syntax quantified(Syntax atom) throws PatternMistake {
    if (in.take('*')) {
      return new Syntax.Repeat(atom, 0, Syntax.Repeat.UNBOUNDED);
    }
    if (in.take('+')) {
      return new Syntax.Repeat(atom, 1, Syntax.Repeat.UNBOUNDED);
    }
    if (in.take('?')) {
      return new Syntax.Repeat(atom, 0, 1);
    }
    return in.at('{') ? counted(atom) : atom;
  }

  /** {@code {n}}, {@code {n,}} or {@code {n,m}}; other braces are characters. */
  private Syntax counted(Syntax atom) throws PatternMistake {
    int start = in.place();
    in.next();
    int least = number();
    boolean comma = in.take(',');
    int most = comma ? number() : least;
    if (!in.take('}') || least < 0 && !comma) {
      in.back(start);
      return atom;
    }
    if (least < 0) {
      throw new PatternMistake(start, "a repeat without its least count; write '{0," + "...}'");
    }
    if (Math.max(least, most) > MOST_REPEATS) {
      throw new PatternMistake(start, "more than " + MOST_REPEATS + " repeats");
    }
    if (most >= 0 && most < least) {
      throw new PatternMistake(start, "at least " + least + " repeats and at most " + most);
    }
    return new Syntax.Repeat(atom, least, most < 0 ? Syntax.Repeat.UNBOUNDED : most);
  }

  /** -1 where there is no digit. */
  private int number() {
    int number = -1;
    while (in.more() && in.peek() >= '0' && in.peek() <= '9') {
      number = Math.min(1_000_000, Math.max(0, number) * 10 + in.next() - '0');
    }
    return number;
  }

  private Syntax atom() throws PatternMistake {
    int start = in.place();
    int c = in.next();
    return switch (c) {
      case '(' -> group(start);
      case '[' -> new Syntax.One(ClassReader.read(in, start));
      case '.' -> new Syntax.One(Letters.PRINTABLE);
      case '^' -> new Syntax.Start();
      case '$' -> new Syntax.End();
      case '\\' -> escape();
      case '*', '+', '?' ->
          throw new PatternMistake(
              start,
              "'"
                  + (char) c
                  + "' has nothing to repeat; write '\\"
                  + (char) c
                  + "' for the character");
      default -> new Syntax.One(Letters.of(c));
    };
  }

  private Syntax escape() throws PatternMistake {
    if (in.take('A')) {
      return new Syntax.Start();
    }
    if (in.take('z') || in.take('Z')) {
      return new Syntax.End();
    }
    return new Syntax.One(Escapes.read(in));
  }

  private Syntax group(int start) throws PatternMistake {
    if (in.take('?')) {
      kind(start);
    }
    Syntax inside = choice();
    if (!in.take(')')) {
      throw new PatternMistake(start, "'(' is never closed; write '\\(' for the character");
    }
    return inside;
  }

  /** What stands between {@code (?} and a group's text: only that of groups that look nowhere. */
  private void kind(int start) throws PatternMistake {
    if (in.take(':')) {
      return;
    }
    boolean python = in.take('P');
    if (in.take('<') && in.more() && !in.at('=') && !in.at('!')) {
      while (in.more() && !in.at('>')) {
        in.next();
      }
      if (in.take('>')) {
        return;
      }
      throw new PatternMistake(start, "the group's name is never closed by '>'");
    }
    if (python) {
      throw new PatternMistake(
          start, "references to groups are not regular: no text is remembered");
    }
    if (in.more() && "=!".indexOf(in.peek()) >= 0) {
      throw new PatternMistake(
          start, "look-around is not supported; write out the texts that it would let through");
    }
    if (in.at('>')) {
      throw new PatternMistake(start, "atomic groups are not supported; write '(?:...)'");
    }
    throw new PatternMistake(
        start, "groups are '(...)', '(?:...)' or '(?<name>...)'; flags are not supported");
  }
}
