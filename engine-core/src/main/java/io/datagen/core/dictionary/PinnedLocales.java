package io.datagen.core.dictionary;

import java.util.List;

/** The locales that this version has dictionaries of, as tags: {@code de}, {@code de-AT}. */
public final class PinnedLocales {
  private PinnedLocales() {}

  /** All, sorted. */
  public static List<String> all() {
    // Read at first need: a schema of plain columns never asks.
    return All.TAGS;
  }

  /** Those of a language, of two letters; none where there are none. */
  public static List<String> ofLanguage(String language) {
    return ofLanguage(language, all());
  }

  static List<String> ofLanguage(String language, List<String> tags) {
    return tags.stream()
        .filter(tag -> tag.equals(language) || tag.startsWith(language + "-"))
        .toList();
  }

  private static final class All {
    static final List<String> TAGS = PoolPins.load().locales();
  }
}
