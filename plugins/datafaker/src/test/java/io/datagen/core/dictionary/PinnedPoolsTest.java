package io.datagen.core.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.plugin.datafaker.Extracted;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The engine's pins against the lists as they are. It stands here because the engine doesn't know
 * the library. Other lists mean other values, so other pins mean a new stream version.
 */
final class PinnedPoolsTest {
  @Test
  void theEnginePinsWhatEveryLocaleOfTheLibraryHas() throws Exception {
    Extracted source = new Extracted();
    StringBuilder actual = new StringBuilder(source.id()).append('\n');
    for (String locale : source.locales()) {
      Map<String, java.util.List<String>> lists = source.dictionaries(locale);
      String sha256 = Pool.decode(Pool.encode(source.id(), locale, lists)).orElseThrow().sha256();
      actual.append(locale).append(' ').append(sha256).append('\n');
    }
    Files.writeString(Path.of("target", "pools.txt"), actual);
    try (InputStream in = PoolStore.class.getResourceAsStream("pools.txt")) {
      assertEquals(new String(in.readAllBytes(), StandardCharsets.US_ASCII), actual.toString());
    }
  }
}
