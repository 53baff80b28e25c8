package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.LayerLoader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plugins from outside, as their authors and users have them: built by Maven, published, added. */
class PluginsIT {
  private static final String SAMPLE = "org.example:datagen-aligned:1.0";
  private static final String CONFLICTING = "org.example:datagen-conflicting:1.0";

  @TempDir static Path folder;
  private static Outsider outsider;
  private static Datagen datagen;

  @TempDir Path out;

  @BeforeAll
  static void publishAndAdd() throws IOException {
    outsider = Outsider.in(folder);
    outsider.publish(Datagen.REPOSITORY.resolve("docs/samples/aligned-format"));
    outsider.publish(
        Datagen.REPOSITORY.resolve("integration-tests/src/test/projects/conflicting-plugin"));
    Path home = Files.createDirectory(folder.resolve("home"));
    datagen =
        Datagen.bare(folder, home).quick().withEnvironment("DATAGEN_MIRROR", Outsider.mirror());
    Outcome added =
        datagen
            .run(
                "plugins",
                "add",
                SAMPLE,
                CONFLICTING,
                "--repository",
                "acme=" + outsider.repository())
            .expect(0);
    assertTrue(added.out().contains(SAMPLE + " brings 1 jar"), added::toString);
    assertTrue(added.out().contains("formats aligned"), added::toString);
  }

  @AfterAll
  static void removeLinks() throws IOException {
    outsider.removeLinks();
  }

  @Test
  void theSampleIsLockedWithItsOwnJarAlone() throws IOException {
    List<String> lock =
        Files.readAllLines(folder.resolve("home/.datagen/plugins.lock")).stream()
            .dropWhile(line -> !line.equals("plugin " + SAMPLE))
            .takeWhile(line -> !line.isEmpty())
            .toList();
    assertEquals(3, lock.size(), lock.toString());
    assertEquals("formats aligned", lock.get(1));
    assertTrue(lock.get(2).startsWith("jar acme org/example/datagen-aligned/1.0/"), lock.get(2));
  }

  @Test
  void theSampleWritesAndValidatesASchemaWithDirt() throws IOException {
    Object[] generate = {
      "generate", "--schema", Schemas.file("retail/tiny.yaml"), "--format", "aligned", "--out", out,
    };
    datagen.run(with(generate, "--profile", "dirty", "--overwrite")).expect(0);
    validate().expect(0);
    Path file = out.resolve("customers.txt");
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.get(0).startsWith("customer_id  "), lines.get(0));
    String wrong = lines.get(5).replaceFirst("^\\S+", "999999");
    Files.writeString(file, Files.readString(file).replace(lines.get(5), wrong));
    validate().expect(1);
  }

  @Test
  void laterRunsNeedNeitherNetworkNorResolverAndSayNothing() throws IOException {
    Datagen cut = datagen.withEnvironment("DATAGEN_MIRROR", "http://127.0.0.1:9/");
    Object[] generate = {
      "generate", "--schema", Schemas.file("minimal/one_table.yaml"), "--format", "aligned",
    };
    Outcome warm =
        cut.run(with(generate, "--out", out.resolve("x"), "--offline", "--quiet")).expect(0);
    assertEquals("", warm.err());
    Outcome named =
        cut.run(
                with(
                    generate, "--out", out.resolve("y"), "--plugin", SAMPLE, "--locked", "--quiet"))
            .expect(0);
    assertEquals("", named.err());
  }

  @Test
  void aPluginUsesItsOwnVersionsOfWhatTheEngineUsesToo() throws IOException {
    datagen
        .run(
            "generate",
            "--schema",
            Schemas.file("retail/tiny.yaml"),
            "--format",
            "conflicting",
            "--overwrite",
            "--out",
            out)
        .expect(0);
    JsonNode report = JsonMapper.builder().build().readTree(out.resolve("customers.json").toFile());
    assertEquals("2.15.2", report.get("jackson").asString());
    assertEquals("snakeyaml-engine-2.7.jar", report.get("yaml_jar").asString());
    assertEquals("3.46.1", report.get("sqlite").asString());
    assertTrue(report.get("context").asString().contains(CONFLICTING), report::toString);
    String api = report.get("api_jar").asString();
    assertTrue(api.startsWith("datagen-engine-api-"), "the engine's, not one of its own: " + api);
    assertTrue(Files.readString(out.resolve("manifest.json")).contains("customers"));
  }

  /** The engine's driver and the plugin's, each with its native library, in one process. */
  @Test
  void twoVersionsOfSqliteWorkSideBySide() throws Exception {
    Path own = locked("org/xerial/sqlite-jdbc");
    Path theirs = Outsider.library("org/xerial/sqlite-jdbc/3.46.1.3/sqlite-jdbc-3.46.1.3.jar");
    try (LayerLoader one = loader("one", own);
        LayerLoader two = loader("two", theirs)) {
      try (Connection a = connect(one);
          Connection b = connect(two)) {
        assertEquals("3.46.1", version(b));
        assertNotEquals(version(a), version(b));
        a.createStatement().execute("create table t(x)");
        b.createStatement().execute("create table t(x)");
        assertNotEquals(a.getClass(), b.getClass());
        assertNotEquals(version(a), version(b));
      }
    }
  }

  /** A class that the jar lacks; one that is the engine's; none at all. */
  @ParameterizedTest
  @ValueSource(strings = {"org.example.Missing", "io.datagen.api.format.GzipCompression", ""})
  void aProviderThatIsNotThePluginsOwnIsRefused(String provider) throws IOException {
    Path version = out.resolve("org/example/broken/1");
    Files.createDirectories(version);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue("Datagen-Formats", "broken");
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(version.resolve("broken-1.jar")), manifest)) {
      jar.putNextEntry(new JarEntry("META-INF/services/io.datagen.api.format.FormatPlugin"));
      jar.write((provider + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Files.createDirectories(out.resolve("home/.datagen"));
    Outcome outcome =
        Datagen.bare(out, out.resolve("home"))
            .quick()
            .withEnvironment("DATAGEN_MIRROR", Outsider.mirror())
            .run(
                "generate",
                "--schema",
                Schemas.file("minimal/one_table.yaml"),
                "--format",
                "broken",
                "--out",
                out.resolve("x"),
                "--plugin",
                "org.example:broken:1",
                "--repository",
                "here=" + out.toUri())
            .expect(3);
    assertTrue(outcome.err().contains("the plugin for broken"), outcome::toString);
    assertTrue(outcome.err().contains(provider), outcome::toString);
  }

  private static LayerLoader loader(String name, Path jar) {
    return new LayerLoader(name, List.of(jar.toFile()), ClassLoader.getPlatformClassLoader());
  }

  private static Connection connect(LayerLoader loader) throws Exception {
    Object driver = loader.loadClass("org.sqlite.JDBC").getConstructor().newInstance();
    Method connect = driver.getClass().getMethod("connect", String.class, Properties.class);
    return (Connection) connect.invoke(driver, "jdbc:sqlite:", new Properties());
  }

  private static String version(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select sqlite_version()")) {
      return found.getString(1);
    }
  }

  /** The version of a library that the bootstrap's own locks name. */
  private static Path locked(String path) throws IOException {
    Path locks = Datagen.REPOSITORY.resolve("bootstrap/src/main/locks/sqlite.lock");
    for (String line : Files.readAllLines(locks)) {
      if (line.contains(path)) {
        return Outsider.library(line.split(" ", -1)[1]);
      }
    }
    throw new AssertionError("no " + path + " in " + locks);
  }

  private Outcome validate() {
    return datagen.run(
        "validate",
        "--schema",
        Schemas.file("retail/tiny.yaml"),
        "--format",
        "aligned",
        "--out",
        out);
  }

  private static Object[] with(Object[] command, Object... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
  }
}
