package io.datagen.core.expression;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Python's format specification for numbers and texts: {@code [[fill]align][sign][0][width]
 * [grouping][.precision][type]}.
 *
 * @param fill one character
 * @param align one of {@code < > ^ =}
 * @param sign one of {@code + -} and the blank
 * @param grouping {@code ,} or {@code _}, or 0 for none
 * @param precision digits, or -1 where there are none
 * @param type a letter or {@code %}, or 0 where there is none
 */
record FormatSpec(
    String fill, char align, char sign, int width, char grouping, int precision, char type) {
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?:(.)?([<>^=]))?([-+ ])?(0)?(\\d{1,4})?([,_])?(?:\\.(\\d{1,3}))?([a-zA-Z%])?",
          Pattern.DOTALL);

  /** Parses one for values whose natural side is given: numbers stand right, texts left. */
  static FormatSpec parse(String text, char natural) {
    Matcher m = PATTERN.matcher(text);
    if (!m.matches()) {
      throw new Mistake(
          -1,
          "the format '"
              + text
              + "' is none of [[fill]align][sign][0][width][,][.precision][type], as in 06d, .2f,"
              + " >8");
    }
    boolean zeros = m.group(4) != null;
    String fill = m.group(1) != null ? m.group(1) : zeros ? "0" : " ";
    // Zeros go between a number's sign and its digits, and behind a text.
    char zeroAlign = natural == '>' ? '=' : natural;
    char align = m.group(2) != null ? m.group(2).charAt(0) : zeros ? zeroAlign : natural;
    return new FormatSpec(
        fill,
        align,
        m.group(3) == null ? '-' : m.group(3).charAt(0),
        m.group(5) == null ? 0 : Integer.parseInt(m.group(5)),
        m.group(6) == null ? 0 : m.group(6).charAt(0),
        m.group(7) == null ? -1 : Integer.parseInt(m.group(7)),
        m.group(8) == null ? 0 : m.group(8).charAt(0));
  }

  /** Appends what has so many characters, and its sign, filled up to the width. */
  void append(TextBuilder out, String sign, byte[] text, int from, int to) {
    int missing = Math.max(0, width - sign.length() - Characters.count(text, from, to));
    int before = align == '>' || align == '=' ? missing : align == '^' ? missing / 2 : 0;
    if (align == '=') {
      appendAscii(out, sign);
    }
    for (int i = 0; i < before; i++) {
      appendFill(out);
    }
    if (align != '=') {
      appendAscii(out, sign);
    }
    out.append(text, from, to);
    for (int i = before; i < missing; i++) {
      appendFill(out);
    }
  }

  /** Whether zeros that fill the width are digits, which grouping sets apart, too. */
  boolean fillsWithDigits() {
    return fill.equals("0") && align == '=';
  }

  private void appendFill(TextBuilder out) {
    if (fill.charAt(0) < 0x80) {
      out.append(fill.charAt(0));
    } else {
      out.append(fill.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void appendAscii(TextBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      out.append(text.charAt(i));
    }
  }

  /** The sign of a number. */
  String sign(boolean negative) {
    return negative ? "-" : sign == '-' ? "" : sign == '+' ? "+" : " ";
  }
}
