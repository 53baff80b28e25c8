package io.datagen.resolver.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes one lock for each layer of the bootstrap: {@code engine}, {@code resolver}, and one for
 * every folder under {@code plugins/}; and one list of the licences of all. The locks are
 * committed, so that a build needs no resolver; a test compares them with the modules' POMs.
 */
public final class LockWriter {
  /** What rewrites the locks; stands in every message about a stale one. */
  static final String COMMAND = "mvn -q -pl bootstrap-resolver compile exec:java@locks";

  private static final String FOLDER = "bootstrap/src/main/locks";

  private LockWriter() {}

  /** Arguments: the project's folder, Maven's super POM, the local repository. */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[0]).toAbsolutePath().normalize();
    Map<Path, String> locks = locks(project, Path.of(args[1]), Path.of(args[2]));
    for (Map.Entry<Path, String> lock : locks.entrySet()) {
      Files.createDirectories(lock.getKey().getParent());
      Files.writeString(lock.getKey(), lock.getValue());
    }
  }

  /** The text each lock should have, by its file. */
  static Map<Path, String> locks(Path project, Path superPom, Path localRepository)
      throws IOException {
    Map<String, Path> layers = new TreeMap<>();
    layers.put("engine", project.resolve("engine-core"));
    layers.put("resolver", project.resolve("bootstrap-resolver"));
    try (Stream<Path> folders = Files.list(project.resolve("plugins"))) {
      folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .forEach(folder -> layers.put(folder.getFileName().toString(), folder));
    }
    Workspace workspace = Workspace.of(project);
    Map<Path, String> locks = new TreeMap<>();
    try (ClosureResolver resolver = new ClosureResolver(workspace, superPom, localRepository)) {
      for (Map.Entry<String, Path> layer : layers.entrySet()) {
        String text = header(layer.getKey()) + resolver.lock(workspace.module(layer.getValue()));
        locks.put(project.resolve(FOLDER).resolve(layer.getKey() + ".lock"), text);
      }
      locks.put(project.resolve(FOLDER).resolve("licences"), licences(resolver));
    }
    return locks;
  }

  private static String licences(ClosureResolver resolver) {
    StringBuilder text =
        new StringBuilder("# licences of the jars in the locks, by SPDX; written by: ")
            .append(COMMAND)
            .append('\n');
    resolver
        .licences()
        .forEach((path, licence) -> text.append(path).append(' ').append(licence).append('\n'));
    return text.toString();
  }

  private static String header(String layer) {
    return "# third-party jars of the layer "
        + layer
        + ": repository, path, size, SHA-256; written by: "
        + COMMAND
        + '\n';
  }
}
