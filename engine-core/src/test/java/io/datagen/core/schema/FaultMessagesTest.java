package io.datagen.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad schemas lie beside their exact messages: {@code faults/x.yaml} and {@code faults/x.txt}; the
 * latter are written anew with {@code -Dupdate}, to be read before they are committed.
 */
class FaultMessagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/faults");

  static List<String> schemas() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".yaml"))
              .sorted()
              .toList();
      assertFalse(names.isEmpty());
      return names;
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyFaultIsToldWithItsPlaceAndItsMend(String name) throws IOException {
    String schema = Files.readString(FOLDER.resolve(name));
    Path messages = FOLDER.resolve(name.replace(".yaml", ".txt"));
    String found = String.join("\n", FixturePlanner.faults(name, schema));
    if (System.getProperty("update") != null) {
      Files.writeString(messages, found + "\n");
    }

    assertEquals(Files.readString(messages).strip(), found);
  }
}
