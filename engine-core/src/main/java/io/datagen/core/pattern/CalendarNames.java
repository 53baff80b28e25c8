package io.datagen.core.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How a language calls months and days. They come from a file of ours, not from the JDK, whose
 * names change from release to release: September has been {@code Sep} and {@code Sept}.
 *
 * @param months from January, as they stand beside a day
 * @param shortMonths the same, abbreviated
 * @param days from Monday
 * @param shortDays the same, abbreviated
 * @param halves of the day, before noon and after
 */
public record CalendarNames(
    List<String> months,
    List<String> shortMonths,
    List<String> days,
    List<String> shortDays,
    List<String> halves) {
  /** Those of the file {@code names.txt}, read when they are first asked for. */
  private static final class All {
    static final Map<String, CalendarNames> BY_LOCALE = read();

    private static Map<String, CalendarNames> read() {
      Map<String, CalendarNames> all = new LinkedHashMap<>();
      try (InputStream in =
          Objects.requireNonNull(CalendarNames.class.getResourceAsStream("names.txt"))) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\\|", -1))
            .forEach(
                p ->
                    all.put(
                        p[0],
                        new CalendarNames(
                            words(p[1]), words(p[2]), words(p[3]), words(p[4]), words(p[5]))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return all;
    }

    private static List<String> words(String text) {
      return List.of(text.split(","));
    }
  }

  /**
   * The names of a locale, {@code de_AT} or {@code de}: of its own or of its language.
   *
   * @throws PatternException if there are none
   */
  public static CalendarNames of(String locale) {
    String name = locale.replace('-', '_');
    String language = name.split("_", 2)[0].toLowerCase(Locale.ROOT);
    CalendarNames names = All.BY_LOCALE.get(name);
    names = names == null ? All.BY_LOCALE.get(language) : names;
    if (names == null) {
      throw new PatternException(
          "there are no names of months and days for the locale '"
              + locale
              + "'; write numbers (MM), or a 'locale' beside it (there are "
              + String.join(", ", All.BY_LOCALE.keySet())
              + ")");
    }
    return names;
  }

  static CalendarNames english() {
    return of("en");
  }
}
