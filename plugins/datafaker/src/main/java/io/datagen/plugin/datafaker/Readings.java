package io.datagen.plugin.datafaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How Japanese names are read, in Hepburn's spelling without marks of length. Characters don't tell
 * it, so each name of Datafaker's list stands in a file with its commonest reading.
 */
final class Readings {
  private Readings() {}

  static List<String> of(List<String> names) {
    Map<String, String> readings = load();
    return names.stream()
        .map(name -> readings.getOrDefault(name.replace(" ", ""), Ascii.FALLBACK))
        .toList();
  }

  private static Map<String, String> load() {
    Map<String, String> readings = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Readings.class.getResourceAsStream("natives/ja-readings.txt"),
                StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(", *", -1)).stream())
          .map(entry -> entry.split(" ", -1))
          .forEach(entry -> readings.put(entry[0], entry[1]));
      return readings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
