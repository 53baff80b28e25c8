package io.datagen.plugin.datafaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a region's phone numbers begin: {@code 512-555-}. The exchange 555 belongs to nobody, so that
 * no number here is a person's.
 */
final class PhonePrefixes {
  private final LocaleData data;

  PhonePrefixes(LocaleData data) {
    this.data = data;
  }

  /** The prefixes of each region; American area codes where they are the American states. */
  List<List<String>> of(List<String> regions) {
    Map<String, List<String>> american = american();
    if (american.keySet().containsAll(regions)) {
      return regions.stream().map(r -> american.getOrDefault(r, List.of())).toList();
    }
    List<String> country = data.values("phone_number", "country_code");
    String start = country.isEmpty() ? "0" : "+" + country.get(0).replace("+", "").strip() + "-";
    List<List<String>> prefixes = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      // Three digits, spread over 200 to 899.
      prefixes.add(List.of(start + (200 + 700 * i / regions.size()) + "-555-"));
    }
    return prefixes;
  }

  private static Map<String, List<String>> american() {
    Map<String, List<String>> codes = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                PhonePrefixes.class.getResourceAsStream("us-area-codes.txt"),
                StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .forEach(
              words ->
                  codes.put(
                      words[0],
                      java.util.Arrays.stream(words).skip(1).map(c -> c + "-555-").toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }
}
