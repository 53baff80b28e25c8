package io.datagen.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts an expression's text into words. */
final class Lexer {
  private static final Set<String> WORDS =
      Set.of("and", "or", "not", "in", "is", "if", "else", "True", "False", "None");
  private static final Map<String, String> OTHER_SPELLINGS =
      Map.of("true", "True", "false", "False", "null", "None");

  /** Longest first, so that {@code **} isn't read as two stars. */
  private static final List<String> SYMBOLS =
      List.of(
          "**", "//", "<=", ">=", "==", "!=", "+", "-", "*", "/", "%", "<", ">", "(", ")", "[", "]",
          ",", "=");

  private final String text;
  private final int end;
  private int at;

  /** Over a part of a text; positions count from the whole text's start. */
  Lexer(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.end = to;
  }

  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    while (true) {
      while (at < end && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == end) {
        tokens.add(new Token(Token.Kind.END, "", end, end));
        return tokens;
      }
      tokens.add(next());
    }
  }

  private Token next() {
    char c = text.charAt(at);
    if (isDigit(c) || c == '.' && at + 1 < end && isDigit(text.charAt(at + 1))) {
      return number();
    }
    if (c == '\'' || c == '"') {
      return quoted(c);
    }
    if (c == '`') {
      return quotedName();
    }
    if (Character.isUnicodeIdentifierStart(c) || c == '_') {
      return name();
    }
    if (text.startsWith("<>", at) || text.startsWith("===", at)) {
      throw Unsupported.character(text, at);
    }
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at) && at + symbol.length() <= end) {
        at += symbol.length();
        return new Token(Token.Kind.SYMBOL, symbol, at - symbol.length(), at);
      }
    }
    throw Unsupported.character(text, at);
  }

  private Token number() {
    int start = at;
    boolean whole = true;
    digits();
    if (at < end && text.charAt(at) == '.') {
      whole = false;
      at++;
      digits();
    }
    if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      whole = false;
      at++;
      if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      if (at == end || !isDigit(text.charAt(at))) {
        throw new Mistake(start, "the number '" + text.substring(start, at) + "' has no exponent");
      }
      digits();
    }
    if (at < end && Character.isUnicodeIdentifierPart(text.charAt(at))) {
      throw new Mistake(
          start,
          "'"
              + text.substring(start, at + 1)
              + "' is neither a number nor a name; a column whose name starts with a digit stands"
              + " between backticks");
    }
    String digits = text.substring(start, at).replace("_", "");
    return new Token(whole ? Token.Kind.INTEGER : Token.Kind.FLOAT, digits, start, at);
  }

  private void digits() {
    while (at < end
        && (isDigit(text.charAt(at))
            || text.charAt(at) == '_' && at + 1 < end && isDigit(text.charAt(at + 1)))) {
      at++;
    }
  }

  private Token quoted(char quote) {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (at < end && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      value.append(c == '\\' ? escape(start) : c);
    }
    if (at == end) {
      throw new Mistake(start, "the text that starts here has no closing " + quote);
    }
    at++;
    checkWhole(value, start);
    return new Token(Token.Kind.TEXT, value.toString(), start, at);
  }

  private static void checkWhole(CharSequence value, int start) {
    value
        .codePoints()
        .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        .findFirst()
        .ifPresent(
            c -> {
              throw new Mistake(
                  start,
                  "\\u"
                      + Integer.toHexString(c)
                      + " is half a character; write both halves, or the character itself");
            });
  }

  private char escape(int start) {
    char c = at < end ? text.charAt(at++) : ' ';
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '\\', '\'', '"' -> c;
      case 'u' -> unicode(start);
      default ->
          throw new Mistake(
              start,
              "unknown escape '\\" + c + "' (valid: \\n, \\t, \\r, \\\\, \\', \\\", \\uXXXX)");
    };
  }

  private char unicode(int start) {
    if (at + 4 > end || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      throw new Mistake(start, "\\u needs four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Token quotedName() {
    int start = at;
    int close = text.indexOf('`', start + 1);
    if (close < 0 || close >= end) {
      throw new Mistake(start, "the name that starts here has no closing `");
    }
    at = close + 1;
    return new Token(Token.Kind.QUOTED_NAME, text.substring(start + 1, close), start, at);
  }

  private Token name() {
    int start = at;
    identifier();
    while (at + 1 < end
        && text.charAt(at) == '.'
        && Character.isUnicodeIdentifierStart(text.charAt(at + 1))) {
      at++;
      identifier();
    }
    String name = text.substring(start, at);
    if (at < end && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
      throw Unsupported.prefix(name, start);
    }
    String word = OTHER_SPELLINGS.getOrDefault(name, name);
    Unsupported.rejectWord(word, start);
    return new Token(WORDS.contains(word) ? Token.Kind.SYMBOL : Token.Kind.NAME, word, start, at);
  }

  private void identifier() {
    while (at < end && isNamePart(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
