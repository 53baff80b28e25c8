package io.datagen.core.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as schemas write them: {@code 30m}, {@code 1.5h}, {@code 250ms}, {@code PT30M},
 * or a number of seconds.
 */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|h|d|)");

  private Durations() {}

  /** Whole milliseconds, or empty where the text is none, is negative or is beyond 64 bits. */
  public static OptionalLong millis(String text) {
    String stripped = text.strip();
    Matcher matcher = FORM.matcher(stripped);
    try {
      if (PlainText.isShort(text) && matcher.matches()) {
        BigDecimal unit = BigDecimal.valueOf(millisOf(matcher.group(2)));
        return OptionalLong.of(new BigDecimal(matcher.group(1)).multiply(unit).longValueExact());
      }
      long millis = Duration.parse(stripped).toMillis();
      return millis < 0 ? OptionalLong.empty() : OptionalLong.of(millis);
    } catch (DateTimeException | ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * Whole microseconds, with a minus before the text where they are negative, or empty where it is
   * none or is beyond 64 bits.
   */
  public static OptionalLong micros(String text) {
    String stripped = text.strip();
    boolean negative = stripped.startsWith("-");
    String magnitude = negative ? stripped.substring(1).strip() : stripped;
    Matcher matcher = FORM.matcher(magnitude);
    try {
      BigDecimal micros;
      if (PlainText.isShort(text) && matcher.matches()) {
        micros =
            new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(millisOf(matcher.group(2)) * 1000));
      } else {
        Duration duration = Duration.parse(magnitude);
        micros =
            BigDecimal.valueOf(duration.getSeconds(), -6)
                .add(BigDecimal.valueOf(duration.getNano(), 3));
      }
      return OptionalLong.of((negative ? micros.negate() : micros).longValueExact());
    } catch (DateTimeException | ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  private static long millisOf(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "m" -> 60_000;
      case "h" -> 3_600_000;
      case "d" -> 86_400_000;
      default -> 1000;
    };
  }

  /** A key's value in milliseconds, more than none; a fault where it is something else. */
  public static Optional<Long> millis(Section section, String key) {
    Optional<String> text = section.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong millis = millis(text.get());
    if (millis.isEmpty() || millis.getAsLong() == 0) {
      section.fault(
          key,
          "expected a length of time of at least a millisecond, such as 30m, 90s, 250ms or PT30M, not '"
              + text.get()
              + "'");
      return Optional.empty();
    }
    return Optional.of(millis.getAsLong());
  }

  /** In words: {@code 30 min}, {@code 1.5 s}. */
  public static String describe(long millis) {
    if (millis % 3_600_000 == 0 && millis > 0) {
      return millis / 3_600_000 + " h";
    }
    if (millis % 60_000 == 0 && millis > 0) {
      return millis / 60_000 + " min";
    }
    return millis % 1000 == 0
        ? millis / 1000 + " s"
        : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
  }
}
