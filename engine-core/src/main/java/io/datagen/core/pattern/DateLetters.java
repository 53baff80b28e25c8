package io.datagen.core.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Patterns for dates and times: those of {@link java.time.format.DateTimeFormatter} whose meaning
 * depends on no calendar system, week rule or release of the JDK.
 */
final class DateLetters {
  private static final String OF_DATES = "y yy yyyy u uu uuuu M MM MMM MMMM d dd D DDD E EEEE Q";
  private static final String OF_TIMES = "H HH h hh m mm s ss S to SSSSSSSSS a";
  private static final String OF_OFFSETS = "X XX XXX x xx xxx Z VV";

  /** What letters people write for another: strftime's, and those of other case. */
  private static final Map<Character, String> MEANT =
      Map.of('Y', "yyyy", 'n', "M", 'i', "mm", 'A', "a", 'z', "XXX or VV", 'b', "MMM");

  private final boolean dates;
  private final boolean times;
  private final boolean offsets;
  private final String zone;
  private final String locale;

  /**
   * What a type of value has.
   *
   * @param zone the name of the zone whose time is written
   * @param locale whose names months and days have
   */
  DateLetters(boolean dates, boolean times, String zone, String locale) {
    this.dates = dates;
    this.times = times;
    this.offsets = dates && times;
    this.zone = zone;
    this.locale = locale;
  }

  CalendarPattern parse(String pattern) {
    List<CalendarField> fields = new ArrayList<>();
    for (PatternPart part : PatternPart.split(pattern)) {
      fields.add(part.quoted() ? CalendarField.literal(part.text()) : field(part.text(), pattern));
    }
    return new CalendarPattern(fields);
  }

  private CalendarField field(String letters, String pattern) {
    int n = letters.length();
    char letter = letters.charAt(0);
    CalendarField field = null;
    if (dates) {
      field = date(letter, n);
    }
    if (field == null && times) {
      field = time(letter, n);
    }
    if (field == null && offsets) {
      field = offset(letter, n);
    }
    if (field == null) {
      throw new PatternException(
          "the format '" + pattern + "' has no meaning for '" + letters + "'" + hint(letter, n));
    }
    return field;
  }

  private CalendarField date(char letter, int n) {
    return switch (letter) {
      case 'y' -> year(n, true);
      case 'u' -> year(n, false);
      case 'M' -> month(n);
      case 'd' -> n > 2 ? none() : CalendarField.number(n, CalendarClock::day);
      case 'D' -> n == 2 || n > 3 ? none() : CalendarField.number(n, CalendarClock::dayOfYear);
      case 'Q' -> n > 1 ? none() : CalendarField.number(1, c -> (c.month() + 2) / 3);
      case 'E' ->
          n > 4
              ? none()
              : CalendarField.word(
                  n == 4 ? names().days() : names().shortDays(), CalendarClock::weekday);
      default -> none();
    };
  }

  /** Of the era, which counts 1 BC as 1, or not, which counts it as 0. */
  private static CalendarField year(int n, boolean era) {
    if (n == 2) {
      return CalendarField.number(2, c -> Math.abs(era ? ofEra(c) : c.year()) % 100);
    }
    if (n != 1 && n != 4) {
      return none();
    }
    return n == 1
        ? CalendarField.number(1, c -> era ? ofEra(c) : c.year())
        : CalendarField.year(c -> era ? ofEra(c) : c.year());
  }

  private static long ofEra(CalendarClock clock) {
    return clock.year() > 0 ? clock.year() : 1 - clock.year();
  }

  private CalendarField month(int n) {
    return switch (n) {
      case 1, 2 -> CalendarField.number(n, CalendarClock::month);
      case 3 -> CalendarField.word(names().shortMonths(), c -> c.month() - 1);
      case 4 -> CalendarField.word(names().months(), c -> c.month() - 1);
      default -> none();
    };
  }

  private CalendarField time(char letter, int n) {
    if (letter == 'S') {
      return n > 9 ? none() : CalendarField.fraction(n);
    }
    if (letter == 'a') {
      return n > 1 ? none() : CalendarField.word(names().halves(), c -> c.hour() / 12);
    }
    if (n > 2) {
      return none();
    }
    return switch (letter) {
      case 'H' -> CalendarField.number(n, CalendarClock::hour);
      case 'h' -> CalendarField.number(n, c -> (c.hour() + 11) % 12 + 1);
      case 'm' -> CalendarField.number(n, CalendarClock::minute);
      case 's' -> CalendarField.number(n, CalendarClock::second);
      default -> none();
    };
  }

  private CalendarField offset(char letter, int n) {
    return switch (letter) {
      case 'X', 'x' -> n > 3 ? none() : new OffsetField(letter, n);
      case 'Z' -> n > 1 ? none() : new OffsetField(letter, n);
      case 'V' -> n != 2 ? none() : CalendarField.literal(zone);
      default -> none();
    };
  }

  private CalendarNames names() {
    return CalendarNames.of(locale);
  }

  private String hint(char letter, int n) {
    String valid =
        (dates ? OF_DATES : "")
            + (offsets ? " " : "")
            + (times ? OF_TIMES : "")
            + (offsets ? " " + OF_OFFSETS : "");
    String meant = MEANT.get(letter);
    boolean known = (OF_DATES + OF_TIMES + OF_OFFSETS).indexOf(letter) >= 0;
    String why =
        meant != null
            ? "; write " + meant
            : known && n == 1 || known && valid.indexOf(letter) < 0
                ? ", of which " + (dates ? "a date" : "a time of day") + " has nothing"
                : "";
    return why + " (valid: " + valid + "; other letters stand in quotes: 'T')";
  }

  @SuppressWarnings("NullAway") // Told at once, by the one caller.
  private static CalendarField none() {
    return null;
  }
}
