package io.datagen.plugin.datafaker;

import io.datagen.api.provider.ExpressionFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One {@code #{Provider.method 'argument', 'argument'}} of an expression.
 *
 * @param name as written
 * @param offset where the name starts
 * @param arguments without their quotes
 */
record Directive(String name, int offset, List<String> arguments) {

  /** All of an expression; each must be whole. */
  static List<Directive> in(String expression) {
    List<Directive> all = new ArrayList<>();
    int at = expression.indexOf("#{");
    if (at < 0) {
      throw new ExpressionFault(0, "has no directive such as #{Commerce.productName}");
    }
    while (at >= 0) {
      int end = end(expression, at);
      all.add(of(expression.substring(at + 2, end), at + 2));
      at = expression.indexOf("#{", end);
    }
    return all;
  }

  /** Where the brace closes; braces in quotes are text. */
  private static int end(String expression, int start) {
    boolean quoted = false;
    for (int i = start + 2; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (quoted && expression.startsWith("#{", i)) {
        throw new ExpressionFault(i, "an argument can't hold another directive");
      } else if (!quoted && c == '}') {
        return i;
      }
    }
    throw new ExpressionFault(start, quoted ? "a quote is missing" : "has no closing brace");
  }

  private static Directive of(String body, int offset) {
    int end = 0;
    while (end < body.length() && !Character.isWhitespace(body.charAt(end))) {
      end++;
    }
    String name = body.substring(0, end);
    if (!name.matches("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)?")) {
      throw new ExpressionFault(offset, "'" + name + "' is no provider's method");
    }
    return new Directive(name, offset, arguments(body, end, offset));
  }

  private static List<String> arguments(String body, int from, int offset) {
    String rest = body.substring(from).strip();
    if (rest.isEmpty()) {
      return List.of();
    }
    if (!rest.matches("'[^']*'(\\s*,\\s*'[^']*')*")) {
      throw new ExpressionFault(
          offset + from + 1, "arguments stand in single quotes, with commas between");
    }
    List<String> arguments = new ArrayList<>();
    String[] parts = rest.split("'", -1);
    for (int i = 1; i < parts.length; i += 2) {
      arguments.add(parts[i]);
    }
    return arguments;
  }

  /** The provider or {@code numerify} and the like, as names are compared. */
  String provider() {
    int dot = name.indexOf('.');
    return plain(dot < 0 ? name : name.substring(0, dot));
  }

  /** The method, as names are compared; empty where there is none. */
  String method() {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : plain(name.substring(dot + 1));
  }

  /** {@code product_name} and {@code productName} are one. */
  static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
