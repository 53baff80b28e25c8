package io.datagen.core.expression;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Text with holes: {@code ORD-{order_id:06d}-{region}}. A hole holds an expression, mostly a
 * column, and behind a colon a format; a bracket of the text itself is written twice. It is short
 * for {@code concat('ORD-', format(order_id, '06d'), '-', region)}.
 */
public final class Template {
  private final String text;
  private final List<Syntax> parts = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int plainStart;
  private int at;

  private Template(String text) {
    this.text = text;
  }

  /**
   * Parses a template; what is wrong becomes a fault, and gives nothing.
   *
   * @param position of the text's first character in its file
   * @param path in the schema
   * @return an expression whose values are texts
   */
  public static Optional<Expression> parse(
      String text, Position position, String path, Faults faults) {
    Origin origin = new Origin(text, position, path);
    try {
      return Optional.of(new Expression(origin, new Template(text).parse()));
    } catch (Mistake mistake) {
      origin.tell(mistake, faults);
      return Optional.empty();
    }
  }

  private Syntax parse() {
    if (text.length() > Parser.MAX_LENGTH) {
      throw new Mistake(
          0,
          "the template has " + text.length() + " characters; the limit is " + Parser.MAX_LENGTH);
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '{' && c != '}') {
        plain.append(c);
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == c) {
        plain.append(c);
        at += 2;
      } else if (c == '}') {
        throw new Mistake(at, "'}' closes nothing; a bracket in the text is written }}");
      } else {
        endPlain();
        parts.add(hole());
        plainStart = at;
      }
    }
    endPlain();
    if (parts.isEmpty()) {
      return text(0, "");
    }
    return new Syntax.Call(0, "concat", parts, Map.of());
  }

  private void endPlain() {
    if (plain.length() > 0) {
      parts.add(text(plainStart, plain.toString()));
      plain.setLength(0);
    }
  }

  private static Syntax text(int start, String text) {
    return new Syntax.Literal(start, Syntax.Literal.Kind.TEXT, text);
  }

  private Syntax hole() {
    int open = at;
    int end = endOfExpression(open + 1);
    int close = text.charAt(end) == '}' ? end : text.indexOf('}', end);
    if (close < 0) {
      throw new Mistake(open, "the '{' has no '}'; a bracket in the text is written {{");
    }
    if (text.substring(open + 1, end).isBlank()) {
      throw new Mistake(open, "there is nothing between the brackets; name a column");
    }
    Syntax value = Parser.parse(text, open + 1, end);
    at = close + 1;
    if (end == close) {
      return value;
    }
    Syntax format = text(end + 1, text.substring(end + 1, close));
    return new Syntax.Call(value.start(), "format", List.of(value, format), Map.of());
  }

  /** Where the colon or the bracket is that ends it, brackets and texts within it skipped. */
  private int endOfExpression(int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"' || c == '`') {
        int close = text.indexOf(c, i + 1);
        i = close < 0 ? text.length() : close;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == '}' || c == ':' && depth == 0) {
        return i;
      }
    }
    throw new Mistake(from - 1, "the '{' has no '}'; a bracket in the text is written {{");
  }
}
