package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One schema and seed give one dataset, wherever and however it is made. */
class SameBytesIT {
  /** Dirt and duplicates included, and more rows than one chunk has. */
  private static final Path SCHEMA = Schemas.file("retail/small.yaml");

  @TempDir static Path shared;
  private static final Map<Format, Map<String, String>> EXPECTED = new ConcurrentHashMap<>();

  @TempDir Path folder;

  static Stream<Arguments> formatsAndThreads() {
    return Stream.of(Format.values())
        .flatMap(format -> Stream.of(1, 2, 7).map(threads -> Arguments.of(format, threads)));
  }

  @ParameterizedTest
  @MethodSource("formatsAndThreads")
  void anyNumberOfThreadsGivesTheSameData(Format format, int threads) {
    same(format, Datagen.in(folder), "--threads", threads);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void anotherLocaleTimeZoneAndCharsetGiveTheSameData(Format format) {
    Datagen abroad =
        Datagen.in(folder)
            .withEnvironment("LC_ALL", "C")
            .withEnvironment("TZ", "Pacific/Chatham")
            .withFlags(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Pacific/Chatham",
                "-Dfile.encoding=ISO-8859-1",
                "-Dline.separator=\r\n");
    same(format, abroad);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void anotherJdkGivesTheSameData(Format format) throws IOException {
    List<Path> others = otherJdks();
    Assumptions.assumeFalse(others.isEmpty(), "no other JDK under /usr/lib/jvm");
    for (Path java : others) {
      same(format, Datagen.in(Files.createTempDirectory(folder, "jdk")).withJava(java));
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void anotherSeedGivesOtherData(Format format) {
    assertFalse(
        generate(format, folder, Datagen.in(folder), "--seed", 43).equals(expected(format)));
  }

  private void same(Format format, Datagen datagen, Object... options) {
    try {
      Path own = Files.createTempDirectory(folder, "run");
      assertEquals(expected(format), generate(format, own, datagen, options));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, String> expected(Format format) {
    return EXPECTED.computeIfAbsent(
        format, f -> generate(f, shared.resolve(f.option()), Datagen.in(shared)));
  }

  private static Map<String, String> generate(
      Format format, Path folder, Datagen datagen, Object... options) {
    Object[] command = {
      "generate", "--schema", SCHEMA, "--format", format.option(), "--out", format.in(folder),
    };
    datagen.run(Stream.concat(Stream.of(command), Stream.of(options)).toArray()).expect(0);
    return format.content(format.in(folder));
  }

  private static List<Path> otherJdks() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all)) {
      return folders
          .filter(Files::isDirectory)
          .map(SameBytesIT::real)
          .distinct()
          .filter(jdk -> !jdk.equals(home))
          .map(jdk -> jdk.resolve("bin/java"))
          .filter(Files::isExecutable)
          .filter(SameBytesIT::newEnough)
          .toList();
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean newEnough(Path java) {
    Outcome version =
        Processes.run(
            Path.of("/"),
            Map.of(),
            List.of(java.toString(), "-XshowSettings:properties", "-version"));
    return version
        .err()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("java.specification.version = "))
        .map(line -> line.substring(line.indexOf('=') + 2))
        .anyMatch(spec -> !spec.startsWith("1.") && Integer.parseInt(spec) >= 17);
  }
}
