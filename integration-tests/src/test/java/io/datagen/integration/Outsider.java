package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody who writes a plugin: a copy of a project, built by Maven and published to a folder. The
 * plugin API lies in a local repository of the test's own, where {@code mvn install} would put it;
 * all else in there is links to Maven's own, so that nothing is fetched twice and nothing of the
 * test's gets into it.
 */
final class Outsider {
  private static final Path LOCAL = Path.of(System.getProperty("datagen.local-repository", ""));
  private static final Path MAVEN = Path.of(System.getProperty("datagen.maven", ""), "bin/mvn");
  private static final String VERSION = System.getProperty("datagen.version", "");

  /** These get folders of the test's own; below them, what the test puts there isn't linked. */
  private static final Map<String, String> OWN = Map.of("io", "datagen", "org", "example");

  private final Path folder;

  private Outsider(Path folder) {
    this.folder = folder;
  }

  static Outsider in(Path folder) throws IOException {
    Path local = Files.createDirectories(folder.resolve("m2"));
    for (Path group : list(LOCAL)) {
      String name = group.getFileName().toString();
      if (!OWN.containsKey(name)) {
        Files.createSymbolicLink(local.resolve(name), group);
        continue;
      }
      Files.createDirectories(local.resolve(name));
      for (Path below : list(group)) {
        if (!below.getFileName().toString().equals(OWN.get(name))) {
          Files.createSymbolicLink(local.resolve(name).resolve(below.getFileName()), below);
        }
      }
    }
    Outsider outsider = new Outsider(folder);
    outsider.installApi();
    return outsider;
  }

  private void installApi() throws IOException {
    install("datagen-parent", Datagen.REPOSITORY.resolve("pom.xml"), ".pom");
    Path api = Datagen.REPOSITORY.resolve("engine-api");
    install("datagen-engine-api", api.resolve("pom.xml"), ".pom");
    for (String ending : List.of(".jar", "-tests.jar")) {
      Path jar = api.resolve("target/datagen-engine-api-" + VERSION + ending);
      install("datagen-engine-api", jar, ending);
    }
  }

  private void install(String artifact, Path file, String ending) throws IOException {
    Path version = folder.resolve("m2/io/datagen").resolve(artifact).resolve(VERSION);
    Files.createDirectories(version);
    Files.copy(file, version.resolve(artifact + "-" + VERSION + ending));
  }

  /**
   * Builds a project with its tests and publishes it to {@link #repository}. Not with {@code -o},
   * also where the build around it is offline: then Maven publishes nothing, not even to a folder.
   */
  void publish(Path project) throws IOException {
    Path copy = folder.resolve(project.getFileName());
    copy(project, copy);
    List<String> command = new ArrayList<>(List.of(MAVEN.toString(), "-q", "-B"));
    command.add("-Dmaven.repo.local=" + folder.resolve("m2"));
    command.add("-DaltDeploymentRepository=acme::" + repository());
    command.add("deploy");
    Outcome built = Processes.run(copy, Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1"), command);
    built.expect(0);
    assertTrue(Files.isDirectory(folder.resolve("published")), built::toString);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !from.relativize(f).startsWith("target")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** Takes the links away; what they lead to stays. */
  void removeLinks() throws IOException {
    for (Path place :
        List.of(folder.resolve("m2"), folder.resolve("m2/io"), folder.resolve("m2/org"))) {
      for (Path link : list(place)) {
        if (Files.isSymbolicLink(link)) {
          Files.delete(link);
        }
      }
    }
  }

  /** The address of the folder that is published to. */
  String repository() {
    return folder.resolve("published").toUri().toString();
  }

  /** Maven's own local repository as a mirror: it has all that the builds needed. */
  static String mirror() {
    return LOCAL.toUri().toString();
  }

  /** A jar of a library that some build needed. */
  static Path library(String path) {
    return LOCAL.resolve(path);
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
