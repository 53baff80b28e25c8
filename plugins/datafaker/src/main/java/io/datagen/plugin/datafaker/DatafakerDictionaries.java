package io.datagen.plugin.datafaker;

import io.datagen.api.dictionary.DictionarySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.datafaker.Faker;

/**
 * The lists of Datafaker's locales. Where it has patterns instead of lists ({@code
 * #{last_name}ville}) a fixed selection is written out; where it doesn't say which city, postal
 * code or area code belongs to which state, {@link NativeData} says it for the locales that have a
 * file there; in the others they are dealt out to the states once and for all.
 */
public final class DatafakerDictionaries implements DictionarySource {
  private final String id;

  /** For {@link java.util.ServiceLoader}. */
  public DatafakerDictionaries() {
    Properties library = new Properties();
    try (InputStream in = DatafakerDictionaries.class.getResourceAsStream("library.properties")) {
      library.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    id = library.getProperty("id");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> locales() {
    // Its country files (_us) and its jokes (en-bork) are no locales that a person has.
    return new Faker()
        .locality().allSupportedLocales().stream()
            .filter(tag -> tag.matches("[a-z]{2}(-[a-z]{2})?"))
            .map(tag -> java.util.Locale.forLanguageTag(tag).toLanguageTag())
            .sorted()
            .toList();
  }

  @Override
  public Map<String, List<String>> dictionaries(String locale) {
    known(locale);
    LocaleData data = LocaleData.of(locale);
    Expander expander = new Expander(data, locale);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    new PersonLists(data, expander, locale).addTo(lists);
    new PlaceLists(data, expander, locale).addTo(lists);
    NativeData.of(locale)
        .ifPresent(
            known -> {
              new NativePeople(known, locale).addTo(lists);
              new NativePlaces(known, locale).addTo(lists);
            });
    return lists;
  }

  /** A locale as the library writes it: {@code pt_BR} is {@code pt-BR}. */
  String known(String locale) {
    String tag = locale.replace('_', '-');
    List<String> all = locales();
    if (!all.contains(tag)) {
      String language = tag.split("-", 2)[0];
      List<String> related =
          all.stream().filter(l -> l.equals(language) || l.startsWith(language + "-")).toList();
      throw new IllegalArgumentException(
          "unknown locale '"
              + locale
              + (related.isEmpty()
                  ? "' (valid: " + String.join(", ", all) + ")"
                  : "' (valid for this language: " + String.join(", ", related) + ")"));
    }
    return tag;
  }
}
