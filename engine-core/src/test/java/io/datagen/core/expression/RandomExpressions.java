package io.datagen.core.expression;

import java.util.Random;

/** Random expressions that are both this language's and Python's, over {@link RandomRows}. */
final class RandomExpressions {
  private final Random random;

  RandomExpressions(Random random) {
    this.random = random;
  }

  String next() {
    return switch (random.nextInt(6)) {
      case 4 -> decimal(3);
      case 5 -> random.nextBoolean() ? date(3) : moment(3);
      case 0 -> integer(4);
      case 1 -> number(4);
      case 2 -> condition(4);
      default -> text(3);
    };
  }

  private String integer(int depth) {
    if (depth == 0) {
      return pick("i", "j", "3", "7", "-2", "0", "1_000");
    }
    int d = depth - 1;
    return switch (random.nextInt(19)) {
      case 0, 1 -> "(" + integer(d) + pick(" + ", " - ", " * ") + integer(d) + ")";
      case 2 -> "(" + integer(d) + pick(" // ", " % ") + integer(d) + ")";
      case 3 -> integer(d) + pick(" + ", " - ", " * ") + integer(0);
      case 4 -> "(" + integer(d) + " if " + condition(d) + " else " + integer(d) + ")";
      case 5 -> pick("min", "max") + "(" + integer(d) + ", " + integer(0) + ", " + integer(d) + ")";
      case 6 -> pick("round", "int", "floor", "ceil") + "(" + number(d) + ")";
      case 7 -> "abs(" + integer(d) + ")";
      case 8 -> "-" + integer(0);
      case 9 -> "(" + integer(0) + ") ** " + pick("0", "1", "2", "3");
      case 10 -> "round(" + integer(d) + ", -1)";
      case 11 -> "length(" + text(d) + ")";
      case 12 -> pick("year", "month", "day", "weekday") + "(" + pick(date(d), moment(d)) + ")";
      case 13 -> "(" + date(d) + " - " + date(d) + ")";
      case 14 -> "date_diff(" + date(d) + ", " + moment(d) + ", '" + unit() + "')";
      case 15 -> "coalesce(" + integer(d) + ", " + integer(d) + ")";
      case 16 -> pick("round", "floor", "ceil", "int") + "(" + decimal(d) + ")";
      case 17 -> "hash(" + pick(text(d), integer(d), "c", "d") + ")";
      default -> "(" + condition(d) + " + " + integer(d) + ")";
    };
  }

  private String number(int depth) {
    if (depth == 0) {
      return pick("x", "y", "0.5", "2.675", "1e3", ".25", "100.0");
    }
    int d = depth - 1;
    return switch (random.nextInt(15)) {
      case 12 -> "float(" + decimal(d) + ")";
      case 13 -> "coalesce(" + number(d) + ", " + number(d) + ")";
      case 14 -> "(" + number(d) + pick(" + ", " * ", " / ") + decimal(d) + ")";
      case 0, 1, 2 -> "(" + number(d) + pick(" + ", " - ", " * ", " / ") + number(d) + ")";
      case 3 -> "(" + number(d) + pick(" // ", " % ") + number(0) + ")";
      case 4 -> "(" + integer(d) + pick(" / ", " * 1.0 / ") + integer(d) + ")";
      case 5 -> "(" + number(d) + " if " + condition(d) + " else float(" + integer(d) + "))";
      case 6, 7 -> "round(" + number(d) + ", " + pick("0", "1", "2", "3", "5", "-2") + ")";
      case 8 -> pick("min", "max") + "(" + number(d) + ", " + number(d) + ")";
      case 9 -> "abs(-" + number(0) + ")";
      case 10 -> pick("(" + number(d) + ") ** 1", "2.0 ** " + pick("i", "-3", "0.0"));
      default -> "(" + integer(d) + pick(" + ", " - ", " * ") + number(d) + ")";
    };
  }

  private String condition(int depth) {
    if (depth == 0) {
      return pick("b", "True", "False", "(i > 2)", "(x <= y)");
    }
    int d = depth - 1;
    String operator = pick(" < ", " <= ", " == ", " != ", " > ", " >= ");
    return switch (random.nextInt(14)) {
      case 9 -> "(" + pick(integer(d), text(d), date(d)) + pick(" is None)", " is not None)");
      case 10 -> "(" + date(d) + operator + pick(date(d), moment(d), "'2024-02-29'") + ")";
      case 11 -> "(" + decimal(d) + operator + pick(decimal(d), integer(d), "19.99") + ")";
      case 12 -> "(" + date(d) + pick(" in ", " not in ") + "[g, '2024-02-29', d])";
      case 13 -> "(" + text(d) + pick(" in ", " not in ") + "['a', s, '7'])";
      case 0 -> "(" + integer(d) + operator + integer(d) + ")";
      case 1 -> "(" + number(d) + operator + integer(d) + ")";
      case 2 -> "(" + number(d) + operator + number(0) + ")";
      case 3 -> "(" + condition(d) + pick(" and ", " or ") + condition(d) + ")";
      case 4 -> "(not " + condition(d) + ")";
      case 5 -> "(" + integer(d) + " < " + integer(0) + " <= " + number(d) + ")";
      case 6 -> "(" + integer(d) + pick(" in ", " not in ") + "[1, 2, -3, i])";
      case 7 -> "(" + text(d) + operator + text(0) + ")";
      default -> pick("contains", "starts_with", "ends_with") + "(" + text(d) + ", 'a')";
    };
  }

  private String text(int depth) {
    if (depth == 0) {
      return pick("s", "'abc'", "\"it's\"", "'7'");
    }
    int d = depth - 1;
    return switch (random.nextInt(13)) {
      case 9 -> "coalesce(" + text(d) + ", " + text(0) + ")";
      case 10 -> "str(" + pick("c", "e", "d", "m", "b") + ")";
      case 11 -> "format(" + integer(d) + ", " + pick("'06d'", "'+,'", "'x'", "'012,'") + ")";
      case 12 -> "format(" + pick(date(d), moment(d)) + ", '%d.%m.%Y %H:%M')";
      case 0 -> "(" + text(d) + " + " + text(d) + ")";
      case 1 -> "concat(" + text(d) + ", " + integer(d) + ", " + number(d) + ")";
      case 2 -> "substr(" + text(d) + ", " + pick("0", "1", "-3", "i") + ")";
      case 3 ->
          "substr(" + text(d) + ", " + pick("0", "2", "-4") + ", " + pick("0", "2", "i") + ")";
      case 4 -> pick("lower", "upper", "title") + "(" + text(d) + ")";
      case 5 -> "replace(" + text(d) + ", 'a', " + text(0) + ")";
      case 6 -> "pad(" + text(d) + ", 9, '*', " + pick("'left'", "side='right'") + ")";
      case 7 -> "(" + text(d) + " if " + condition(d) + " else " + text(d) + ")";
      default -> "str(" + pick("x", "y", "i", "j") + ")";
    };
  }

  /** Factors are integers only: of others the digits behind the point add up. */
  private String decimal(int depth) {
    if (depth == 0) {
      return pick("c", "e");
    }
    int d = depth - 1;
    return switch (random.nextInt(9)) {
      case 0, 1 -> "(" + decimal(d) + pick(" + ", " - ") + decimal(d) + ")";
      case 2 -> "(" + decimal(d) + pick(" + ", " - ", " * ") + integer(0) + ")";
      case 3 -> "(" + decimal(d) + pick(" + ", " - ", " % ", " // ") + pick("0.25", "1.5") + ")";
      case 4 -> "round(" + decimal(d) + ", " + pick("0", "1", "2", "3") + ")";
      case 5 -> "coalesce(" + decimal(d) + ", " + decimal(d) + ")";
      case 6 -> pick("min", "max") + "(" + decimal(d) + ", " + decimal(0) + ")";
      case 7 -> "(" + decimal(d) + " if " + condition(d) + " else " + pick("None", "c") + ")";
      default -> pick("abs(", "-(", "+(") + decimal(d) + ")";
    };
  }

  private String date(int depth) {
    if (depth == 0) {
      return pick("d", "g", "date('2024-02-29')");
    }
    int d = depth - 1;
    return switch (random.nextInt(6)) {
      case 0 -> "(" + date(d) + pick(" + ", " - ") + integer(0) + ")";
      case 1 -> "date_add(" + date(d) + ", i, '" + pick("days", "weeks", "month", "years") + "')";
      case 2 -> pick("min", "max") + "(" + date(d) + ", " + date(0) + ")";
      case 3 -> "(" + date(d) + " if " + condition(d) + " else " + pick("None", "d") + ")";
      case 4 -> "date(" + moment(d) + ")";
      default -> "coalesce(" + date(d) + ", " + date(0) + ")";
    };
  }

  private String moment(int depth) {
    if (depth == 0) {
      return "m";
    }
    int d = depth - 1;
    return switch (random.nextInt(4)) {
      case 0 -> "date_add(" + moment(d) + ", " + integer(0) + ", '" + unit() + "')";
      case 1 -> "(" + moment(d) + " + (" + moment(d) + " - " + date(0) + "))";
      case 2 -> "max(" + moment(d) + ", m)";
      default -> "(" + moment(d) + " if " + condition(d) + " else m)";
    };
  }

  private String unit() {
    return pick("microseconds", "seconds", "hour", "days", "weeks", "months", "year");
  }

  private String pick(String... options) {
    return options[random.nextInt(options.length)];
  }
}
