package io.datagen.api.dictionary;

import java.util.List;
import java.util.Map;

/**
 * A library of dictionaries, found by {@link java.util.ServiceLoader}. The engine asks once per
 * version and locale and keeps the answer on disk, so that a later run loads none of the library's
 * classes.
 */
public interface DictionarySource {
  /** Library and version: {@code datafaker-2.7.0}. */
  String id();

  /** Locales it knows, as in {@code de} or {@code pt-BR}. */
  List<String> locales();

  /**
   * All lists of a locale, by name ({@code first_name}, {@code city}); order and content depend on
   * id and locale alone.
   *
   * @throws IllegalArgumentException for a locale that it doesn't know
   */
  Map<String, List<String>> dictionaries(String locale);
}
