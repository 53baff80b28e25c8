package io.datagen.core.schema;

import io.datagen.core.dictionary.PinnedLocales;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads {@code locale}: a language of ISO 639, or one that there are dictionaries of, alone or with
 * a region of ISO 3166. Whether there are dictionaries of it only the columns ask that read some.
 */
final class LocaleReader {
  static final String KEY = "locale";

  private LocaleReader() {}

  /** The locale that a mapping names; nothing where it names none, or none that can be. */
  static Optional<String> read(Section section) {
    Optional<String> locale = section.text(KEY);
    if (locale.isEmpty()) {
      return locale;
    }
    Optional<String> objection = objection(locale.get());
    objection.ifPresent(text -> section.fault(KEY, text));
    return objection.isPresent() ? Optional.empty() : locale;
  }

  private static Optional<String> objection(String locale) {
    if (!hasForm(locale)) {
      return Optional.of(
          "expected a language, or a language and a region, as in de or de_AT, not '"
              + locale
              + "'"
              + meant(locale));
    }
    String language = locale.substring(0, 2);
    if (!isLanguage(language)) {
      return Optional.of(
          "there is no language '"
              + language
              + "' in ISO 639; write one such as de, or with a region de_AT"
              + nearest(locale));
    }
    if (locale.length() > 2 && !isRegion(locale.substring(3))) {
      List<String> others =
          PinnedLocales.ofLanguage(language).stream().filter(l -> l.length() > 2).toList();
      return Optional.of(
          "there is no region '"
              + locale.substring(3)
              + "' in ISO 3166; write '"
              + language
              + "' alone, or with the two letters of a country"
              + (others.isEmpty() ? "" : ", as in " + String.join(", ", others)));
    }
    return Optional.empty();
  }

  /** As the JSON Schema's pattern has it; every start asks, and a regular expression takes time. */
  private static boolean hasForm(String text) {
    boolean alone = text.length() == 2;
    boolean withRegion = text.length() == 5 && (text.charAt(2) == '_' || text.charAt(2) == '-');
    return (alone || withRegion)
        && isLower(text.charAt(0))
        && isLower(text.charAt(1))
        && (alone || isLetter(text.charAt(3)) && isLetter(text.charAt(4)));
  }

  /** Of two letters alone, any language is one slip from any other. */
  private static String nearest(String locale) {
    return locale.length() == 2
        ? ""
        : Nearest.to(locale, PinnedLocales.all()).map(LocaleReader::didYouMean).orElse("");
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLetter(char c) {
    return isLower(c) || c >= 'A' && c <= 'Z';
  }

  /** The dictionaries' languages are asked for last: most schemas never need that list. */
  private static boolean isLanguage(String code) {
    return Arrays.asList(Locale.getISOLanguages()).contains(code)
        || !PinnedLocales.ofLanguage(code).isEmpty();
  }

  private static boolean isRegion(String code) {
    return Arrays.asList(Locale.getISOCountries()).contains(code.toUpperCase(Locale.ROOT));
  }

  /** What {@code EN}, {@code deu}, {@code German} or {@code de_DE.UTF-8} would be here. */
  private static String meant(String text) {
    if (text.length() > 40) {
      return "";
    }
    List<String> parts = Arrays.asList(text.strip().split("[^A-Za-z]+", -1));
    return Arrays.stream(Locale.getISOLanguages())
        .filter(code -> isCalled(code, parts.get(0)))
        .findFirst()
        .map(
            code ->
                parts.stream()
                    .skip(1)
                    .filter(LocaleReader::isRegion)
                    .limit(1)
                    .map(region -> code + "_" + region.toUpperCase(Locale.ROOT))
                    .collect(
                        Collectors.collectingAndThen(
                            Collectors.joining(), t -> t.isEmpty() ? code : t)))
        .map(LocaleReader::didYouMean)
        .orElse("");
  }

  private static boolean isCalled(String code, String name) {
    Locale language = new Locale(code);
    return name.equalsIgnoreCase(code)
        || name.equalsIgnoreCase(language.getISO3Language())
        || name.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH));
  }

  private static String didYouMean(String locale) {
    return "; did you mean '" + locale + "'?";
  }
}
