package io.datagen.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PluginResolverTest {
  private static final String PLUGIN = "org.example:plugin:1";
  private static final Map<String, String> REPOSITORIES = new LinkedHashMap<>();

  static {
    REPOSITORIES.put("acme", "https://acme.example/maven");
    REPOSITORIES.put("central", "https://central.example/maven");
  }

  @TempDir Path folder;
  private MavenFolder maven;

  @BeforeEach
  void create() throws IOException {
    maven = new MavenFolder(folder);
  }

  @Test
  void theNearestVersionWinsAsInMaven() throws IOException {
    maven
        .publish("acme", PLUGIN, "org.example:far:1", "org.example:library:1")
        .publish("central", "org.example:far:1", "org.example:library:2")
        .publish("central", "org.example:library:1")
        .publish("central", "org.example:library:2");
    assertEquals(
        List.of(
            "acme org/example/plugin/1/plugin-1.jar",
            "central org/example/far/1/far-1.jar",
            "central org/example/library/1/library-1.jar"),
        resolve());
  }

  @Test
  void whatIsOptionalTestedWithOrProvidedStaysOut() throws IOException {
    maven.publish(
        "acme",
        PLUGIN,
        MavenFolder.dependency("org.example:optional:1", "<optional>true</optional>"),
        MavenFolder.dependency("org.example:test:1", "<scope>test</scope>"),
        MavenFolder.dependency("org.example:provided:1", "<scope>provided</scope>"));
    assertEquals(List.of("acme org/example/plugin/1/plugin-1.jar"), resolve());
  }

  @Test
  void theLaunchersOwnApiIsNeitherFetchedNorAskedFor() throws IOException {
    maven
        .publish("acme", PLUGIN, "org.example:far:1", "io.datagen:datagen-engine-api:9")
        .publish("acme", "org.example:far:1", "io.datagen:datagen-engine-api:8");
    assertEquals(2, resolve().size());
    assertTrue(maven.requests.stream().noneMatch(r -> r.contains("engine-api")));
  }

  @Test
  void aRangeInsideTheClosureEndsAsOneVersion() throws IOException {
    maven
        .publish("acme", PLUGIN, "org.example:library:[1,2)")
        .publish("central", "org.example:library:1.4")
        .publish("central", "org.example:library:1.7");
    Files.writeString(
        maven.file("central/org/example/library/maven-metadata.xml"),
        "<metadata><groupId>org.example</groupId><artifactId>library</artifactId><versioning>"
            + "<versions><version>1.4</version><version>1.7</version></versions>"
            + "</versioning></metadata>");
    assertEquals("central org/example/library/1.7/library-1.7.jar", resolve().get(1));
  }

  @Test
  void repositoriesThatAPomBringsAreNotAsked() throws IOException {
    maven.publishPom(
        "acme",
        PLUGIN,
        "<repositories><repository><id>evil</id><url>https://evil.example</url></repository>"
            + "</repositories><dependencies>"
            + MavenFolder.dependency("org.example:library:1", "")
            + "</dependencies>");
    maven.publish("evil", "org.example:library:1");
    String message = refused();
    assertTrue(message.contains("org.example:library:"), message);
    assertTrue(message.contains("acme (https://acme.example/maven), central"), message);
    assertTrue(maven.requests.stream().noneMatch(r -> r.startsWith("evil")));
  }

  @Test
  void aSnapshotOrAFileOfTheAuthorsCanNotBeLocked() throws IOException {
    maven.publish("acme", PLUGIN, "org.example:library:1-SNAPSHOT");
    maven.publish("acme", "org.example:library:1-SNAPSHOT");
    assertTrue(refused().contains("snapshot"));
    Path own = Files.writeString(folder.resolve("own.jar"), "secret");
    String system = "<scope>system</scope><systemPath>" + own + "</systemPath>";
    maven.publish("acme", PLUGIN, MavenFolder.dependency("org.example:library:1", system));
    String message = refused();
    assertTrue(message.contains("system"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.example:../../../../escaped:1",
        "org.example:library:../../../../../escaped",
        "../../../escaped:library:1",
        "org...example:library:1",
        "org.example:a\\b:1",
      })
  void aNameThatLeavesItsFolderIsRefused(String hostile) throws IOException {
    maven.publish("acme", PLUGIN, hostile);
    String message = refused();
    assertTrue(
        message.contains("can't be a file's name") || message.contains("not match a valid id"),
        message);
    try (var files = Files.walk(folder)) {
      assertEquals(0, files.filter(file -> file.toString().contains("escaped")).count());
    }
  }

  @Test
  void aHostileParentIsRefusedToo() throws IOException {
    maven.publishPom(
        "acme",
        PLUGIN,
        "<parent><groupId>org.example</groupId><artifactId>../../../escaped</artifactId>"
            + "<version>1</version></parent>");
    String message = refused();
    assertTrue(message.contains("can't be a file's name"), message);
  }

  @Test
  void anExternalEntityIsNotReadAndTheEnvironmentIsNotSent() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "1.2.3");
    String pom =
        "<!DOCTYPE project [<!ENTITY secret SYSTEM \""
            + secret.toUri()
            + "\">]><project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
            + "<artifactId>plugin</artifactId><version>1</version><dependencies>"
            + MavenFolder.dependency("org.example:library:VERSION", "")
            + "</dependencies></project>";
    for (String version : List.of("&secret;", "${env.PATH}", "${user.home}", "x${env.PATH}")) {
      maven.publishText("acme", PLUGIN, pom.replace("VERSION", version));
      refused();
    }
    for (String request : maven.requests) {
      assertFalse(request.contains("library/1.2.3"), request);
      assertFalse(request.contains("/bin"), request);
    }
  }

  @Test
  void aWrongChecksumIsRefusedAndAMissingOneIsNot() throws IOException {
    maven.publish("acme", PLUGIN);
    assertEquals(1, resolve().size());
    Path sum = maven.file("acme/org/example/plugin/1/plugin-1.jar.sha1");
    Files.writeString(sum, "0123456789012345678901234567890123456789");
    String message = refused();
    assertTrue(message.contains("checksum"), message);
  }

  @Test
  void whatTheLauncherSaysOfItsNetworkEndsTheResolution() {
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                PluginResolver.resolve(
                    PLUGIN,
                    REPOSITORIES,
                    List.of(),
                    scratch(),
                    (repository, path) -> {
                      throw new IllegalStateException("no network");
                    }));
    assertTrue(String.valueOf(e.getMessage()).contains("no network"), e::toString);
  }

  private List<String> resolve() throws IOException {
    List<String> lines = new ArrayList<>();
    for (List<String> jar :
        PluginResolver.resolve(
            PLUGIN,
            REPOSITORIES,
            List.of("io.datagen:datagen-engine-api", "org.jspecify:jspecify"),
            scratch(),
            maven::fetch)) {
      assertTrue(Files.exists(Path.of(jar.get(2))), jar.toString());
      lines.add(jar.get(0) + ' ' + jar.get(1));
    }
    return lines;
  }

  private java.io.File scratch() throws IOException {
    return Files.createTempDirectory(folder, "scratch").toFile();
  }

  private String refused() {
    return String.valueOf(assertThrows(IOException.class, this::resolve).getMessage());
  }
}
