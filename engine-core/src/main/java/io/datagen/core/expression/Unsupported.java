package io.datagen.core.expression;

import java.util.Map;

/**
 * What Python has and this language leaves out: each a sentence that says what to write instead.
 */
final class Unsupported {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("lambda", "there are no lambdas; write the formula itself"),
          Map.entry(
              "for", "there are no loops and comprehensions; a formula sees one row at a time"),
          Map.entry("while", "there are no loops; a formula sees one row at a time"),
          Map.entry("import", "there are no modules; the functions are all there are"),
          Map.entry(
              "def", "functions can't be defined here; use a hidden column for a sub-formula"),
          Map.entry("class", "classes can't be defined here"),
          Map.entry("return", "a formula is its own result; leave 'return' out"),
          Map.entry("yield", "there are no generators; a formula sees one row at a time"),
          Map.entry("await", "there is nothing to await here"),
          Map.entry("assert", "write the condition itself, under the table's 'checks'"),
          Map.entry("elif", "write a if c else b if d else e"),
          Map.entry("then", "write a if c else b"),
          Map.entry("AND", "write 'and'"),
          Map.entry("OR", "write 'or'"),
          Map.entry("NOT", "write 'not'"));

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("&&", "write 'and'"),
          Map.entry("||", "write 'or'"),
          Map.entry("<>", "write !="),
          Map.entry("===", "write =="),
          Map.entry("&", "there are no bitwise operators; for conditions write 'and'"),
          Map.entry("|", "there are no bitwise operators; for conditions write 'or'"),
          Map.entry("^", "there are no bitwise operators; a power is **"),
          Map.entry("~", "there are no bitwise operators; for conditions write 'not'"),
          Map.entry("!", "write 'not'"),
          Map.entry("?", "write a if c else b"),
          Map.entry(":=", "nothing can be assigned here; use a hidden column for a sub-formula"),
          Map.entry(":", "a colon has no meaning here; write a if c else b"),
          Map.entry("{", "there are no dictionaries, sets and placeholders here; use a template"),
          Map.entry("}", "there is no '{' that this would close"),
          Map.entry(";", "a formula is one expression"),
          Map.entry("@", "there are no decorators and matrices"),
          Map.entry("#", "there are no comments within a formula"),
          Map.entry(".", "there are no attributes and methods; write upper(x), not x.upper()"));

  /** SQL's words where an operator would be. */
  private static final Map<String, String> OPERATORS =
      Map.of(
          "WHEN", "a if c else b",
          "IS", "x is None",
          "IN", "x in [a, b]",
          "LIKE", "contains(text, part), starts_with(..) or ends_with(..)",
          "BETWEEN", "a <= x <= b",
          "DIV", "//",
          "MOD", "%");

  private Unsupported() {}

  /** What to write instead of a word that stands for an operator elsewhere. */
  static String operator(String word) {
    String advice = OPERATORS.get(word.toUpperCase(java.util.Locale.ROOT));
    return advice == null ? "" : "; write " + advice;
  }

  static Mistake character(String text, int at) {
    int two = Math.min(text.length(), at + (text.startsWith("===", at) ? 3 : 2));
    String symbol = text.substring(at, two);
    if (!SYMBOLS.containsKey(symbol)) {
      symbol = text.substring(at, at + Character.charCount(text.codePointAt(at)));
    }
    String advice = SYMBOLS.get(symbol);
    return new Mistake(at, "unexpected '" + symbol + "'" + (advice == null ? "" : ": " + advice));
  }

  static Mistake prefix(String prefix, int at) {
    return new Mistake(
        at,
        prefix.equalsIgnoreCase("f")
            ? "there are no f-strings; use a template, or concat(...) and format(...)"
            : "a text has no prefix; leave out '" + prefix + "'");
  }

  /** Throws for Python's other words, unless they may be columns, too. */
  static void rejectWord(String word, int at) {
    String advice = WORDS.get(word);
    if (advice != null) {
      throw new Mistake(
          at, "unexpected '" + word + "': " + advice + " (a column of that name: `" + word + "`)");
    }
  }

  static Mistake method(Token name) {
    int dot = name.text().lastIndexOf('.');
    return new Mistake(
        name.start() + dot,
        "there are no methods; write "
            + name.text().substring(dot + 1)
            + "("
            + name.text().substring(0, dot)
            + ", ...) if there is such a function");
  }

  static Mistake index(Token bracket) {
    return new Mistake(
        bracket.start(), "there is no indexing with [..]; substr(text, start, length) cuts texts");
  }
}
