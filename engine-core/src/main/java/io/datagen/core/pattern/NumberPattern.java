package io.datagen.core.pattern;

/**
 * Numbers as {@link java.text.DecimalFormat} has them in no locale: a point, commas between groups.
 *
 * @param prefix before a positive number
 * @param suffix behind it
 * @param negativePrefix before a negative one, the minus sign in it
 * @param negativeSuffix behind it
 * @param group digits of a group, 0 for none
 * @param leastWhole digits before the point at the least
 * @param leastFraction digits behind it at the least
 * @param mostFraction digits behind it at the most
 * @param shift powers of ten that the number is multiplied by: 2 for percent, 3 for per mille
 * @param point whether a point stands behind whole numbers, too
 */
record NumberPattern(
    String prefix,
    String suffix,
    String negativePrefix,
    String negativeSuffix,
    int group,
    int leastWhole,
    int leastFraction,
    int mostFraction,
    int shift,
    boolean point) {
  /** Digits on either side; more than any value has. */
  private static final int MOST_DIGITS = 30;

  /** The digits' part of a pattern is this. */
  private static final String DIGITS = "#0,.";

  static NumberPattern parse(String pattern) {
    if (pattern.isEmpty()) {
      throw new PatternException("the format is empty; leave the key out");
    }
    int end = halfEnd(pattern);
    Half positive = Half.of(pattern.substring(0, end), pattern);
    String minus = "-" + positive.prefix();
    String behind = positive.suffix();
    if (end < pattern.length()) {
      Half negative = Half.of(pattern.substring(end + 1), pattern);
      minus = negative.prefix();
      behind = negative.suffix();
      if (minus.equals(positive.prefix()) && behind.equals(positive.suffix())) {
        // As the JDK has it: or nobody could tell the two apart.
        minus = "-" + minus;
      }
    }
    return ofDigits(pattern, positive, minus, behind);
  }

  private static NumberPattern ofDigits(
      String pattern, Half half, String negativePrefix, String negativeSuffix) {
    String digits = half.digits();
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    String fraction = dot < 0 ? "" : digits.substring(dot + 1);
    if (fraction.indexOf('.') >= 0 || fraction.indexOf(',') >= 0) {
      throw wrong(pattern, "has a second point, or a comma behind the point");
    }
    int comma = whole.lastIndexOf(',');
    int group = comma < 0 ? 0 : whole.length() - comma - 1;
    if (comma == 0 || comma > 0 && group == 0) {
      throw wrong(pattern, "has a comma with no digit on one side");
    }
    String places = whole.replace(",", "");
    if (places.contains("0#") || fraction.contains("#0")) {
      throw wrong(pattern, "has a # between zeros and the point, or before a zero behind it");
    }
    int zeros = count(places);
    int least = count(fraction);
    if (places.length() > MOST_DIGITS || fraction.length() > MOST_DIGITS) {
      throw wrong(pattern, "has more than " + MOST_DIGITS + " digits on one side");
    }
    if (dot >= 0 && zeros == 0 && least == 0) {
      // As the JDK reads #.##, so that no number is a lonely point.
      zeros = places.isEmpty() ? 0 : 1;
      least = places.isEmpty() ? 1 : 0;
    }
    return new NumberPattern(
        half.prefix(),
        half.suffix(),
        negativePrefix,
        negativeSuffix,
        group,
        zeros,
        least,
        Math.max(least, fraction.length()),
        half.shift(),
        dot >= 0 && fraction.isEmpty());
  }

  private static int count(String digits) {
    return (int) digits.chars().filter(c -> c == '0').count();
  }

  /** Where the form of positive numbers ends: at a semicolon outside quotes, or at the end. */
  private static int halfEnd(String pattern) {
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      if (c == ';' && !quoted) {
        return i;
      }
    }
    return pattern.length();
  }

  private static PatternException wrong(String pattern, String what) {
    return new PatternException(
        "the format '" + pattern + "' " + what + "; write #,##0.00, 00000, 0.# or the like");
  }

  /**
   * The form of positive or of negative numbers.
   *
   * @param digits between prefix and suffix
   * @param shift 2 where there is a percent sign, 3 for per mille
   */
  private record Half(String prefix, String digits, String suffix, int shift) {

    static Half of(String half, String pattern) {
      StringBuilder[] parts = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
      int phase = 0;
      int shift = 0;
      for (int i = 0; i < half.length(); i++) {
        char c = half.charAt(i);
        if (DIGITS.indexOf(c) >= 0) {
          if (phase == 2) {
            throw wrong(
                pattern, "has digits in two places; what is meant as it is stands in quotes");
          }
          phase = 1;
          parts[1].append(c);
          continue;
        }
        phase = phase == 0 ? 0 : 2;
        if (c == '\'') {
          i = PatternPart.quoted(half, i, parts[phase]) - 1;
          continue;
        }
        check(c, half, i, pattern, phase == 2);
        shift = c == '%' ? 2 : c == '\u2030' ? 3 : shift;
        parts[phase].append(c);
      }
      if (parts[1].indexOf("0") < 0 && parts[1].indexOf("#") < 0) {
        throw new PatternException(
            "the format '" + pattern + "' has no digit; write 0 or # for each, as in #,##0.00");
      }
      return new Half(parts[0].toString(), parts[1].toString(), parts[2].toString(), shift);
    }

    private static void check(char c, String half, int at, String pattern, boolean behind) {
      if (c == '\u00a4') {
        throw new PatternException(
            "the format '"
                + pattern
                + "' has \u00a4, which is no currency; write it, as in '\u20ac '0.00");
      }
      boolean exponent = c == 'E' && behind && at + 1 < half.length() && half.charAt(at + 1) == '0';
      if (exponent) {
        throw new PatternException(
            "the format '"
                + pattern
                + "' has an exponent, which is not supported; leave 'format' out, or write the text"
                + " with a template");
      }
      if (c >= '1' && c <= '9') {
        throw new PatternException(
            "the format '"
                + pattern
                + "' has the digit "
                + c
                + ", which must stand in quotes; a digit of the number is 0 or #, as in #,##0.00");
      }
    }
  }
}
