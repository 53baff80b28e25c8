package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas and locks of somebody who means no good: nothing is written where they say. */
class HostileIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"../escaped", "..", "ABSOLUTE", "a/../../escaped"})
  void aTableNameThatIsAPathIsRefused(String name) throws IOException {
    String absolute = folder.resolve("escaped").toString();
    String schema =
        """
        dataset: hostile
        tables:
          "%s":
            rows: 3
            columns:
              - {name: id, type: integer}
        """;
    Files.writeString(
        folder.resolve("s.yaml"), schema.formatted(name.replace("ABSOLUTE", absolute)));
    Outcome outcome = generate().expect(2);
    assertTrue(outcome.err().contains("can't hold"), outcome::toString);
    assertEquals(List.of("s.yaml"), files());
  }

  @Test
  void aPartitionWhoseValueIsAPathStaysInItsFolder() throws IOException {
    Files.writeString(
        folder.resolve("s.yaml"),
        """
        dataset: hostile
        tables:
          t:
            rows: 90
            partition_by: [c]
            columns:
              - {name: id, type: integer}
              - {name: c, type: categorical, categories: ["../../escaped", "..", "/etc/x"]}
        """);
    generate().expect(0);
    assertEquals(
        List.of(
            "out/manifest.json",
            "out/t/c=%2Fetc%2Fx/part-0.csv",
            "out/t/c=..%2F..%2Fescaped/part-0.csv",
            "out/t/c=../part-0.csv",
            "s.yaml"),
        files());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jar here ../../escaped.jar 1 HASH",
        "jar here /etc/escaped.jar 1 HASH",
        "jar here a/.git/escaped.jar 1 HASH",
        "repository central https://127.0.0.1:9/",
      })
  void aLockThatReachesOutOfTheCacheIsRefused(String line) throws IOException {
    Path home = folder.resolve("home");
    Path cache = Files.createDirectories(home.resolve(".datagen"));
    String lock =
        """
        repository here file:here
        plugin org.example:hostile:1
        formats hostile
        %s
        """;
    Files.writeString(
        cache.resolve("plugins.lock"), lock.formatted(line.replace("HASH", "0".repeat(64))));
    Datagen datagen = Datagen.bare(folder, home).quick();
    Outcome outcome = datagen.run("provision", "--all", "--offline").expect(3);
    assertTrue(outcome.err().contains("plugins.lock:4:"), outcome::toString);
    assertFalse(outcome.err().contains("\tat "), outcome::toString);
    assertEquals(List.of("home/.datagen/plugins.lock"), files());
  }

  private Outcome generate() {
    return Datagen.in(folder)
        .quick()
        .run("generate", "--schema", "s.yaml", "--format", "csv", "--out", "out", "--quiet");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
