package io.datagen.resolver;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A repository as a folder, written by the test, and what was asked of it. */
final class MavenFolder {
  private final Path folder;
  private final Path copies;

  /** Each path that was asked for, with the repository's id before it. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  MavenFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.resolve("repositories"));
    copies = Files.createDirectories(folder.resolve("copies"));
  }

  /** Publishes {@code group:artifact:version} with dependencies {@code group:artifact:version}. */
  MavenFolder publish(String repository, String coordinates, String... dependencies)
      throws IOException {
    StringBuilder text = new StringBuilder("<dependencies>");
    for (String dependency : dependencies) {
      text.append(dependency.startsWith("<") ? dependency : dependency(dependency, ""));
    }
    return publishPom(repository, coordinates, text + "</dependencies>");
  }

  static String dependency(String coordinates, String more) {
    String[] parts = coordinates.split(":", -1);
    return "<dependency><groupId>"
        + parts[0]
        + "</groupId><artifactId>"
        + parts[1]
        + "</artifactId><version>"
        + parts[2]
        + "</version>"
        + more
        + "</dependency>";
  }

  /** Publishes with a POM of which the test writes all but the coordinates. */
  MavenFolder publishPom(String repository, String coordinates, String body) throws IOException {
    String[] parts = coordinates.split(":", -1);
    String head =
        "<modelVersion>4.0.0</modelVersion><groupId>"
            + parts[0]
            + "</groupId><artifactId>"
            + parts[1]
            + "</artifactId><version>"
            + parts[2]
            + "</version>";
    return publishText(repository, coordinates, "<project>" + head + body + "</project>");
  }

  MavenFolder publishText(String repository, String coordinates, String pom) throws IOException {
    String[] parts = coordinates.split(":", -1);
    Path version =
        folder.resolve(
            repository + '/' + parts[0].replace('.', '/') + '/' + parts[1] + '/' + parts[2]);
    Files.createDirectories(version);
    Files.writeString(version.resolve(parts[1] + '-' + parts[2] + ".pom"), pom);
    Files.writeString(version.resolve(parts[1] + '-' + parts[2] + ".jar"), coordinates);
    return this;
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  /** What the launcher does for the resolver. */
  @Nullable File fetch(String repository, String path) {
    requests.add(repository + ' ' + path);
    Path file = folder.resolve(repository + '/' + path);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      Path copy = Files.createTempFile(copies, "copy", "");
      Files.write(copy, Files.readAllBytes(file));
      return copy.toFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
