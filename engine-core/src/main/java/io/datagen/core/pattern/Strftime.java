package io.datagen.core.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Python's {@code strftime} patterns, English names: the language of {@code format} in expressions.
 */
public final class Strftime {
  private static final String VALID =
      "%Y %y %m %d %H %I %M %S %f %p %j %a %A %b %B %u %w %e %F %T %%";

  private Strftime() {}

  /**
   * Compiles one.
   *
   * @throws PatternException naming what has no meaning
   */
  public static CalendarPattern parse(String pattern) {
    List<CalendarField> fields = new ArrayList<>();
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
      addPlain(fields, plain);
      fields.add(field(letter, pattern));
    }
    addPlain(fields, plain);
    return new CalendarPattern(fields);
  }

  private static void addPlain(List<CalendarField> fields, StringBuilder plain) {
    if (!plain.isEmpty()) {
      fields.add(CalendarField.literal(plain.toString()));
      plain.setLength(0);
    }
  }

  private static CalendarField field(char letter, String pattern) {
    CalendarNames names = CalendarNames.english();
    return switch (letter) {
      case 'Y' -> CalendarField.number(4, CalendarClock::year);
      case 'y' -> CalendarField.number(2, c -> Math.floorMod(c.year(), 100L));
      case 'm' -> CalendarField.number(2, CalendarClock::month);
      case 'd' -> CalendarField.number(2, CalendarClock::day);
      case 'e' -> CalendarField.number(1, CalendarClock::day);
      case 'H' -> CalendarField.number(2, CalendarClock::hour);
      case 'I' -> CalendarField.number(2, c -> (c.hour() + 11) % 12 + 1);
      case 'M' -> CalendarField.number(2, CalendarClock::minute);
      case 'S' -> CalendarField.number(2, CalendarClock::second);
      case 'f' -> CalendarField.fraction(6);
      case 'j' -> CalendarField.number(3, CalendarClock::dayOfYear);
      case 'u' -> CalendarField.number(1, c -> c.weekday() + 1L);
      case 'w' -> CalendarField.number(1, c -> (c.weekday() + 1L) % 7);
      case 'A' -> CalendarField.word(names.days(), CalendarClock::weekday);
      case 'a' -> CalendarField.word(names.shortDays(), CalendarClock::weekday);
      case 'B' -> CalendarField.word(names.months(), c -> c.month() - 1);
      case 'b' -> CalendarField.word(names.shortMonths(), c -> c.month() - 1);
      case 'p' -> CalendarField.word(names.halves(), c -> c.hour() / 12);
      default ->
          throw new PatternException(
              "the date format '"
                  + pattern
                  + "' has no meaning for '%"
                  + letter
                  + "' (valid: "
                  + VALID
                  + ")");
    };
  }
}
