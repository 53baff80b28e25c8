package io.datagen.core.schema;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Row counts as people write them: {@code 18000}, {@code 18_000}, {@code 10M}, {@code 1.5B}. */
public final class RowCount {
  /** The most rows a table may have. */
  public static final long MAX = 1L << 62;

  private static final Pattern FORM =
      Pattern.compile("(\\d[\\d_]*(?:\\.\\d+)?(?:[eE]\\+?\\d{1,2})?)\\s*([kKmMbBgGtT]?)");

  /** Reading a number takes the square of its digits, and a text may be as long as its file. */
  private static final int LONGEST = 100;

  private RowCount() {}

  /** The count, or empty where the text is none or out of range. */
  public static OptionalLong parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (text.length() > LONGEST || !matcher.matches()) {
      return OptionalLong.empty();
    }
    int exponent =
        switch (matcher.group(2)) {
          case "k", "K" -> 3;
          case "m", "M" -> 6;
          case "b", "B", "g", "G" -> 9;
          case "t", "T" -> 12;
          default -> 0;
        };
    try {
      long rows =
          new BigDecimal(matcher.group(1).replace("_", ""))
              .scaleByPowerOfTen(exponent)
              .longValueExact();
      return rows <= MAX ? OptionalLong.of(rows) : OptionalLong.empty();
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
  }
}
