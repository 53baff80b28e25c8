package io.datagen.core.expression;

import io.datagen.api.text.IntegerText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Python's {@code strftime} patterns, English names. Immutable. */
final class DatePattern {
  private static final String VALID =
      "%Y %y %m %d %H %I %M %S %f %p %j %a %A %b %B %u %w %e %F %T %%";
  private static final byte[][] DAYS =
      words("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final byte[][] MONTHS =
      words(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final List<Element> elements;

  private DatePattern(List<Element> elements) {
    this.elements = elements;
  }

  /** What appends a part of a moment. */
  @FunctionalInterface
  private interface Element {
    void append(TextBuilder out, Civil civil, long days, long micros);
  }

  private static byte[][] words(String... words) {
    byte[][] bytes = new byte[words.length][];
    for (int i = 0; i < words.length; i++) {
      bytes[i] = words[i].getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }

  static DatePattern parse(String pattern) {
    List<Element> elements = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    String expanded = pattern.replace("%F", "%Y-%m-%d").replace("%T", "%H:%M:%S");
    for (int i = 0; i < expanded.length(); i++) {
      char c = expanded.charAt(i);
      if (c != '%') {
        plain.append(c);
        continue;
      }
      char letter = ++i < expanded.length() ? expanded.charAt(i) : ' ';
      if (letter == '%') {
        plain.append('%');
        continue;
      }
      addPlain(elements, plain);
      elements.add(element(letter, pattern));
    }
    addPlain(elements, plain);
    return new DatePattern(elements);
  }

  private static void addPlain(List<Element> elements, StringBuilder plain) {
    if (plain.length() > 0) {
      byte[] bytes = plain.toString().getBytes(StandardCharsets.UTF_8);
      elements.add((out, civil, days, micros) -> out.append(bytes));
      plain.setLength(0);
    }
  }

  private static Element element(char letter, String pattern) {
    return switch (letter) {
      case 'Y' -> (out, c, days, micros) -> number(out, c.year(), 4);
      case 'y' -> (out, c, days, micros) -> number(out, Math.floorMod(c.year(), 100L), 2);
      case 'm' -> (out, c, days, micros) -> number(out, c.month(), 2);
      case 'd' -> (out, c, days, micros) -> number(out, c.day(), 2);
      case 'e' -> (out, c, days, micros) -> number(out, c.day(), 1);
      case 'H' -> (out, c, days, micros) -> number(out, micros / 3_600_000_000L, 2);
      case 'I' -> (out, c, days, micros) -> number(out, (micros / 3_600_000_000L + 11) % 12 + 1, 2);
      case 'M' -> (out, c, days, micros) -> number(out, micros / 60_000_000L % 60, 2);
      case 'S' -> (out, c, days, micros) -> number(out, micros / 1_000_000L % 60, 2);
      case 'f' -> (out, c, days, micros) -> number(out, micros % 1_000_000L, 6);
      case 'j' -> (out, c, days, micros) -> number(out, c.dayOfYear(days), 3);
      case 'u' -> (out, c, days, micros) -> number(out, Civil.weekday(days) + 1L, 1);
      case 'w' -> (out, c, days, micros) -> number(out, (Civil.weekday(days) + 1L) % 7, 1);
      case 'A' -> (out, c, days, micros) -> out.append(DAYS[Civil.weekday(days)]);
      case 'a' -> (out, c, days, micros) -> out.append(DAYS[Civil.weekday(days)], 0, 3);
      case 'B' -> (out, c, days, micros) -> out.append(MONTHS[c.month() - 1]);
      case 'b' -> (out, c, days, micros) -> out.append(MONTHS[c.month() - 1], 0, 3);
      case 'p' ->
          (out, c, days, micros) -> {
            out.append(micros < Coercion.DAY / 2 ? 'A' : 'P');
            out.append('M');
          };
      default ->
          throw new Mistake(
              -1,
              "the date format '"
                  + pattern
                  + "' has no meaning for '%"
                  + letter
                  + "' (valid: "
                  + VALID
                  + ")");
    };
  }

  private static void number(TextBuilder out, long value, int width) {
    long unit = 1;
    for (int i = 1; i < width; i++) {
      unit *= 10;
    }
    for (long rest = Math.max(0, value); unit > Math.max(1, rest); unit /= 10) {
      out.append('0');
    }
    byte[] bytes = out.ensure(IntegerText.MAX_LENGTH);
    out.setLength(IntegerText.put(bytes, out.length(), value));
  }

  void append(TextBuilder out, Civil civil, long micros) {
    long days = Math.floorDiv(micros, Coercion.DAY);
    civil.set(days);
    long ofDay = Math.floorMod(micros, Coercion.DAY);
    for (Element element : elements) {
      element.append(out, civil, days, ofDay);
    }
  }
}
