package io.datagen.plugin.datafaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.vector.Rows;
import io.datagen.core.column.ColumnType;
import io.datagen.core.person.PersonTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Stream version 1 of these columns. What fails here changes users' data: it belongs into a new
 * stream version, not into these files.
 */
final class PinnedValuesTest {
  @Test
  void theFirstThousandRowsOfEachTypeAreTheOnesOfStreamVersionOne() throws Exception {
    TreeMap<String, String> actual = new TreeMap<>();
    for (String locale :
        List.of("de", "en", "en-GB", "en-US", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "sv")) {
      Cells cells = new Cells(42, 1_000, locale);
      for (ColumnType type : PersonTypes.all()) {
        actual.put(locale + " " + type.name(), sha256(cells.texts(type.name(), 1_000)));
      }
      for (String type : List.of("name", "email", "city", "street", "phone")) {
        if (type.equals("city") && cells.lists().list(type).size() < 1_000) {
          continue;
        }
        actual.put(
            locale + " unique " + type,
            sha256(Cells.texts(cells.unique(type), Rows.range(0, 1_000))));
      }
    }
    Files.writeString(Path.of("target", "values.txt"), text(actual));
    assertEquals(lines(resource("values.txt")), lines(text(actual)));
  }

  private static String sha256(List<String> texts) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    texts.forEach(t -> digest.update((t + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String text(Map<String, String> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach((k, v) -> text.append(k).append(' ').append(v).append('\n'));
    return text.toString();
  }

  private static List<String> lines(String text) {
    return new java.io.BufferedReader(new StringReader(text)).lines().toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PinnedValuesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
