package io.datagen.plugin.datafaker;

import io.datagen.api.dictionary.DictionarySource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The library's lists, each locale's extracted once for all tests: that takes half a second. */
public final class Extracted implements DictionarySource {
  private static final DatafakerDictionaries SOURCE = new DatafakerDictionaries();
  private static final Map<String, Map<String, List<String>>> KNOWN = new ConcurrentHashMap<>();

  @Override
  public String id() {
    return SOURCE.id();
  }

  @Override
  public List<String> locales() {
    return SOURCE.locales();
  }

  @Override
  public Map<String, List<String>> dictionaries(String locale) {
    return KNOWN.computeIfAbsent(locale, SOURCE::dictionaries);
  }
}
