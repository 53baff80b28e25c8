package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    assertTrue(first.err().contains(" MB in "), first::toString);
    assertTrue(
        first.err().chars().noneMatch(c -> c < ' ' && c != '\n'), "a log is no terminal: " + first);
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
  void aCopiedCacheWorksElsewhereAndQuietMeansSilence() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Datagen here = Datagen.bare(folder, home).quick();
    assertEquals("", here.run("provision", "--all", "--quiet").expect(0).err());
    assertEquals("", here.run("provision", "--all", "--offline").expect(0).err());
    Path there = Files.createDirectories(folder.resolve("two words/ü"));
    // the jars alone, as a CI cache keeps them: other times, and no index
    Outcome copied =
        Processes.run(
            folder,
            Map.of(),
            List.of(
                "sh",
                "-c",
                "mkdir \"$1/.datagen\"; cp -R home/.datagen/repo \"$1/.datagen/\"",
                "sh",
                there.toString()));
    copied.expect(0);
    Datagen moved = Datagen.bare(there, there).quick().withEnvironment("DATAGEN_MIRROR", NOWHERE);
    for (Format format : Format.values()) {
      Path own = Files.createDirectory(there.resolve(format.option()));
      String out = format.in(own).toString();
      assertEquals(
          "", generate(moved, format.option(), out, "--offline", "--quiet").expect(0).err());
    }
    assertTrue(moved.run("cache", "verify").expect(0).out().contains(" 0 damaged"));
  }

  @Test
  void nativeLibrariesAreUnpackedOnceIntoTheCache() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    // A folder that isn't there: nothing is unpacked into it.
    Datagen datagen =
        Datagen.bare(folder, home)
            .quick()
            .withEnvironment("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve("absent"));
    generate(datagen, "sqlite", "shop.db").expect(0);
    generate(datagen, "csv", "shop", "--compression", "zstd").expect(0);
    Map<String, Long> natives = Map.of();
    for (int round = 0; round < 2; round++) {
      validate(datagen, "sqlite", "shop.db").expect(0);
      validate(datagen, "csv", "shop").expect(0);
      Map<String, Long> now = new TreeMap<>(cache(home));
      now.keySet().removeIf(name -> !name.contains("native"));
      assertTrue(round == 0 || now.equals(natives), natives + " became " + now);
      natives = now;
    }
    assertEquals(2, natives.size(), natives::toString);
    assertTrue(natives.keySet().stream().anyMatch(n -> n.contains("sqlite")), natives::toString);
  }

  /** Java's own library asks for a socket to learn whether there is IPv6; it connects none. */
  @Test
  void warmAndOfflineRunsConnectToNothing() throws IOException {
    Path trace = folder.resolve("trace");
    String strace = "strace -f -qq -e trace=network -o trace ";
    Outcome works = Processes.run(folder, Map.of(), List.of("sh", "-c", strace + "true"));
    assumeTrue(works.exit() == 0, "strace is not installed, or not allowed");
    Datagen warm = Datagen.in(folder).quick();
    Path schema = Schemas.file("retail/tiny.yaml");
    String run = strace + "\"$@\"";
    for (String more : List.of("--quiet", "--offline")) {
      Object[] generate = {
        "generate", "--schema", schema, "--format", "sqlite", "--out", "x.db", "--overwrite", more,
      };
      warm.shell(run, generate).expect(0);
      String calls = Files.readString(trace);
      assertTrue(calls.lines().noneMatch(OfflineIT::reachesOut), calls);
    }
    for (String command : List.of("describe", "preview")) {
      warm.shell(run, command, "--schema", schema).expect(0);
      String calls = Files.readString(trace);
      assertTrue(calls.lines().noneMatch(call -> call.contains("AF_INET")), calls);
    }
    Path home = Files.createDirectory(folder.resolve("home"));
    Datagen.bare(folder, home).quick().shell(run, "provision", "--all", "--offline").expect(3);
    assertTrue(Files.readString(trace).lines().noneMatch(OfflineIT::reachesOut));
  }

  private static boolean reachesOut(String call) {
    return call.contains("AF_INET") && !call.contains(" socket(");
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

  private Outcome validate(Datagen datagen, String format, String out) {
    return datagen.run(
        "validate",
        "--schema",
        Schemas.file("retail/tiny.yaml"),
        "--format",
        format,
        "--out",
        out,
        "--quiet");
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
