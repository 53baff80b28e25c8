package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What needs the network, and what doesn't. */
class OfflineIT {
  /** A port that nothing listens on. */
  private static final String NOWHERE = "http://127.0.0.1:9/";

  @TempDir Path folder;

  @Test
  void theFirstRunTellsWhatItFetchesAndTheSecondFetchesNothing() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Datagen fresh = Datagen.bare(folder, home);
    Outcome first = generate(fresh, "sqlite", "first.db").expect(0);
    assertTrue(first.err().contains("sqlite-jdbc"), first::toString);
    Map<String, Long> cache = cache(home);
    Outcome second =
        generate(
                fresh.withEnvironment("DATAGEN_MIRROR", NOWHERE),
                "sqlite",
                "second.db",
                "--offline")
            .expect(0);
    assertTrue(!second.err().contains("sqlite-jdbc"), second::toString);
    assertEquals(cache, cache(home));
    assertEquals(
        Judges.sqlite(folder.resolve("first.db"), ".dump"),
        Judges.sqlite(folder.resolve("second.db"), ".dump"));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aProvisionedMachineNeedsNoNetwork(Format format) {
    Datagen cut = Datagen.in(folder).quick().withEnvironment("DATAGEN_MIRROR", NOWHERE);
    generate(cut, format.option(), format.in(folder).toString()).expect(0);
  }

  @Test
  void offlineWithAnEmptyCacheListsWhatIsMissing() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Outcome outcome =
        generate(Datagen.bare(folder, home), "sqlite", "out.db", "--offline").expect(3);
    assertTrue(outcome.err().contains("sqlite-jdbc"), outcome::toString);
    assertTrue(outcome.err().contains("provision"), outcome::toString);
    assertTrue(Files.notExists(folder.resolve("out.db")));
  }

  @Test
  void csvFetchesNothingThatOnlySqliteNeeds() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    generate(Datagen.bare(folder, home), "csv", "out").expect(0);
    List<String> jars = cache(home).keySet().stream().filter(n -> n.endsWith(".jar")).toList();
    assertTrue(jars.stream().noneMatch(n -> n.contains("sqlite-jdbc")), jars::toString);
  }

  private Outcome generate(Datagen datagen, String format, String out, Object... options) {
    Object[] command = {
      "generate", "--schema", Schemas.file("retail/tiny.yaml"), "--format", format, "--out", out,
    };
    return datagen.run(Stream.concat(Stream.of(command), Stream.of(options)).toArray());
  }

  private static Map<String, Long> cache(Path home) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(home.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return files;
  }
}
