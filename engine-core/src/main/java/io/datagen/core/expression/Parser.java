package io.datagen.core.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an expression by recursive descent, with Python's precedence. */
final class Parser {
  /** Longer texts are no formulas any more. */
  static final int MAX_LENGTH = 10_000;

  /** Deeper trees would cost the stack of every later step. */
  static final int MAX_DEPTH = 200;

  static final int MAX_ITEMS = 1_000;

  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");

  private final List<Token> tokens;
  private int next;
  private int depth;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads a part of a text that is one whole expression. */
  static Syntax parse(String text, int from, int to) {
    if (to - from > MAX_LENGTH) {
      throw new Mistake(
          from, "the expression has " + (to - from) + " characters; the limit is " + MAX_LENGTH);
    }
    Parser parser = new Parser(new Lexer(text, from, to).tokens());
    Syntax syntax = parser.expression();
    Token rest = parser.peek();
    if (rest.is("[")) {
      throw Unsupported.index(rest);
    }
    if (rest.is("=")) {
      throw new Mistake(rest.start(), "unexpected '=': to compare write ==");
    }
    if (rest.kind() != Token.Kind.END) {
      throw new Mistake(
          rest.start(),
          "expected an operator or the end, not "
              + rest.describe()
              + Unsupported.operator(rest.text()));
    }
    return syntax;
  }

  private Syntax expression() {
    enter();
    Syntax then = or();
    Syntax result = then;
    if (take("if")) {
      Syntax condition = or();
      expect("else", "'else' (as in: a if c else b)");
      result = new Syntax.Conditional(then.start(), condition, then, expression());
    }
    depth--;
    return result;
  }

  private Syntax or() {
    Syntax left = and();
    int entered = depth;
    while (peek().is("or")) {
      left = binary(left, this::and);
    }
    depth = entered;
    return left;
  }

  private Syntax and() {
    Syntax left = not();
    int entered = depth;
    while (peek().is("and")) {
      left = binary(left, this::not);
    }
    depth = entered;
    return left;
  }

  private Syntax not() {
    Token token = peek();
    if (!take("not")) {
      return comparison();
    }
    enter();
    Syntax operand = not();
    depth--;
    return new Syntax.Unary(token.start(), "not", operand);
  }

  private Syntax comparison() {
    Syntax left = sum();
    Token token = peek();
    if (token.is("is")) {
      return nullTest(left);
    }
    if (token.is("in") || token.is("not") && tokens.get(next + 1).is("in")) {
      boolean negated = take("not");
      expect("in", "'in'");
      if (!peek().is("[")) {
        throw new Mistake(
            peek().start(), "expected a list after 'in', [a, b, c], not " + peek().describe());
      }
      return new Syntax.Membership(left.start(), negated, left, list());
    }
    List<Token> operators = new ArrayList<>();
    List<Syntax> operands = new ArrayList<>(List.of(left));
    while (peek().kind() == Token.Kind.SYMBOL && COMPARISONS.contains(peek().text())) {
      operators.add(advance());
      operands.add(sum());
    }
    checkItems(operands.size(), token);
    return operators.isEmpty() ? left : new Syntax.Comparison(left.start(), operators, operands);
  }

  private Syntax nullTest(Syntax operand) {
    expect("is", "'is'");
    boolean negated = take("not");
    expect("None", "None after 'is' (other values compare with == and !=)");
    return new Syntax.NullTest(operand.start(), negated, operand);
  }

  private Syntax sum() {
    Syntax left = product();
    int entered = depth;
    while (peek().is("+") || peek().is("-")) {
      left = binary(left, this::product);
    }
    depth = entered;
    return left;
  }

  private Syntax product() {
    Syntax left = unary();
    int entered = depth;
    while (peek().is("*") || peek().is("/") || peek().is("//") || peek().is("%")) {
      left = binary(left, this::unary);
    }
    depth = entered;
    return left;
  }

  private Syntax unary() {
    Token token = peek();
    if (!take("-") && !take("+")) {
      return power();
    }
    enter();
    Syntax result;
    Token operand = peek();
    if (token.is("-") && operand.kind() == Token.Kind.INTEGER && !tokens.get(next + 1).is("**")) {
      // One literal, since the largest negative number has no positive counterpart.
      advance();
      result = integer(token.start(), "-" + operand.text());
    } else {
      result = new Syntax.Unary(token.start(), token.text(), unary());
    }
    depth--;
    return result;
  }

  private Syntax power() {
    Syntax base = atom();
    if (!peek().is("**")) {
      return base;
    }
    int entered = depth;
    Syntax power = binary(base, this::unary);
    depth = entered;
    return power;
  }

  /** One more level of a chain, which leans to the left and so is as deep as it is long. */
  private Syntax binary(Syntax left, java.util.function.Supplier<Syntax> operand) {
    Token operator = advance();
    enter();
    Syntax right = operand.get();
    return new Syntax.Binary(left.start(), operator.start(), operator.text(), left, right);
  }

  private Syntax atom() {
    Token token = advance();
    return switch (token.kind()) {
      case INTEGER -> integer(token.start(), token.text());
      case FLOAT -> new Syntax.Literal(token.start(), Syntax.Literal.Kind.FLOAT, token.text());
      case TEXT -> new Syntax.Literal(token.start(), Syntax.Literal.Kind.TEXT, token.text());
      case QUOTED_NAME -> new Syntax.Name(token.start(), token.text());
      case NAME -> nameOrCall(token);
      default -> symbol(token);
    };
  }

  private Syntax symbol(Token token) {
    if (token.is("(")) {
      Syntax inner = expression();
      if (peek().is(",")) {
        throw new Mistake(peek().start(), "there are no tuples; a list is [a, b]");
      }
      expect(")", "')'");
      return inner;
    }
    if (token.is("True") || token.is("False")) {
      return new Syntax.Literal(token.start(), Syntax.Literal.Kind.BOOLEAN, token.text());
    }
    if (token.is("None")) {
      return new Syntax.Literal(token.start(), Syntax.Literal.Kind.NULL, "None");
    }
    if (token.is("[")) {
      next--;
      return list();
    }
    throw new Mistake(
        token.start(), "expected a value, a column or a function, not " + token.describe());
  }

  private Syntax nameOrCall(Token name) {
    if (peek().is("(")) {
      if (name.text().indexOf('.') >= 0) {
        throw Unsupported.method(name);
      }
      return call(name);
    }
    if (peek().is("[")) {
      throw Unsupported.index(peek());
    }
    return Functions.isBare(name.text())
        ? new Syntax.Call(name.start(), name.text(), List.of(), Map.of())
        : new Syntax.Name(name.start(), name.text());
  }

  private Syntax call(Token name) {
    expect("(", "'('");
    List<Syntax> arguments = new ArrayList<>();
    Map<String, Syntax> named = new LinkedHashMap<>();
    while (!peek().is(")")) {
      Token token = peek();
      if (token.kind() == Token.Kind.NAME && tokens.get(next + 1).is("=")) {
        next += 2;
        if (named.put(token.text(), expression()) != null) {
          throw new Mistake(token.start(), "the argument '" + token.text() + "' stands twice");
        }
      } else if (named.isEmpty()) {
        arguments.add(expression());
      } else {
        throw new Mistake(token.start(), "an argument without a name can't follow one with a name");
      }
      checkItems(arguments.size(), token);
      if (!take(",")) {
        break;
      }
    }
    expect(")", "',' or ')'");
    return new Syntax.Call(name.start(), name.text(), arguments, named);
  }

  private Syntax.ItemList list() {
    Token open = advance();
    List<Syntax> items = new ArrayList<>();
    while (!peek().is("]")) {
      items.add(expression());
      checkItems(items.size(), open);
      if (!take(",")) {
        break;
      }
    }
    expect("]", "',' or ']'");
    return new Syntax.ItemList(open.start(), items);
  }

  private static Syntax integer(int start, String digits) {
    if (digits.length() > 20 || new BigInteger(digits).bitLength() > 63) {
      throw new Mistake(start, "the number " + digits + " does not fit 64 bits");
    }
    return new Syntax.Literal(start, Syntax.Literal.Kind.INTEGER, digits);
  }

  private static void checkItems(int count, Token at) {
    if (count > MAX_ITEMS) {
      throw new Mistake(
          at.start(),
          "more than " + MAX_ITEMS + " items; put them into a table or a file, and look them up");
    }
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw new Mistake(
          peek().start(),
          "the expression is more than "
              + MAX_DEPTH
              + " levels deep; put a part of it into a hidden column");
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token advance() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  private boolean take(String symbol) {
    if (!peek().is(symbol)) {
      return false;
    }
    next++;
    return true;
  }

  private void expect(String symbol, String description) {
    if (!take(symbol)) {
      throw new Mistake(peek().start(), "expected " + description + ", not " + peek().describe());
    }
  }
}
