package io.datagen.plugin.datafaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept by hand of a locale, because Datafaker has it wrong or not at all: which city lies
 * in which region, with its postal codes and area code, and how natives write phone numbers,
 * companies and jobs. One text file a locale: {@code key: value | value}, a region's name in
 * brackets, below it a line {@code city | postal codes | area codes} for each city.
 */
final class NativeData {
  private final Map<String, List<String>> keys = new LinkedHashMap<>();
  private final List<Region> regions = new ArrayList<>();

  /** A state, province or prefecture. */
  record Region(String name, List<City> cities) {}

  /**
   * A city.
   *
   * @param postal its postal codes, as {@link PostalForms} reads them
   * @param phone its area codes
   */
  record City(String name, List<String> postal, List<String> phone) {}

  private NativeData() {}

  /** A locale's file; empty where there is none. */
  static Optional<NativeData> of(String locale) {
    // Sweden is the one country whose data Datafaker has under two names.
    String file = "natives/" + (locale.equals("sv-SE") ? "sv" : locale) + ".txt";
    try (InputStream in = NativeData.class.getResourceAsStream(file)) {
      if (in == null) {
        return Optional.empty();
      }
      NativeData data = new NativeData();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(data::read);
      return Optional.of(data);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private void read(String line) {
    if (line.startsWith("[")) {
      regions.add(new Region(line.substring(1, line.indexOf(']')), new ArrayList<>()));
    } else if (regions.isEmpty()) {
      int colon = line.indexOf(": ");
      keys.computeIfAbsent(line.substring(0, colon), k -> new ArrayList<>())
          .addAll(split(line.substring(colon + 2), "\\|"));
    } else {
      List<String> parts = split(line, "\\|");
      regions
          .get(regions.size() - 1)
          .cities()
          .add(new City(parts.get(0), split(parts.get(1), ","), split(parts.get(2), ",")));
    }
  }

  private static List<String> split(String text, String separator) {
    return List.of(text.strip().split(" *" + separator + " *", -1));
  }

  boolean has(String key) {
    return keys.containsKey(key);
  }

  /** A key's values; empty where the file hasn't got it. */
  List<String> list(String key) {
    return keys.getOrDefault(key, List.of());
  }

  List<Region> regions() {
    return regions;
  }
}
