package io.datagen.core.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which library's lists this version draws from, and what each locale's must hash to. With other
 * lists the same seed would give other values.
 */
final class PoolPins {
  private final String library;
  private final Map<String, String> hashes;

  PoolPins(String library, Map<String, String> hashes) {
    this.library = library;
    this.hashes = Map.copyOf(hashes);
  }

  /** The pins that this version carries: the library's id, then a line {@code locale hash} each. */
  static PoolPins load() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                PoolPins.class.getResourceAsStream("pools.txt"), StandardCharsets.US_ASCII))) {
      String library = in.readLine();
      Map<String, String> hashes = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int space = line.indexOf(' ');
        hashes.put(line.substring(0, space), line.substring(space + 1));
      }
      return new PoolPins(library == null ? "" : library, hashes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code datafaker-2.7.0}. */
  String library() {
    return library;
  }

  /** The locales whose hashes are known, sorted. */
  List<String> locales() {
    return hashes.keySet().stream().sorted().toList();
  }

  /** What a locale's lists must hash to; empty where that isn't known. */
  Optional<String> sha256(String locale) {
    return Optional.ofNullable(hashes.get(locale));
  }
}
