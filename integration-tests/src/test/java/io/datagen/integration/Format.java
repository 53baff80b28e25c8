package io.datagen.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The formats under test. */
enum Format {
  CSV("out"),
  SQLITE("out.db");

  private final String artifact;

  Format(String artifact) {
    this.artifact = artifact;
  }

  /** What {@code --format} takes. */
  String option() {
    return this == CSV ? "csv" : "sqlite";
  }

  /** An artifact in a folder; distinct folders keep reports and manifests apart. */
  Path in(Path folder) {
    return folder.resolve(artifact);
  }

  /** What is to be the same whenever the data are: the CSV files' bytes, the database's dump. */
  Map<String, String> content(Path artifactPath) {
    return this == CSV ? files(artifactPath) : Map.of("dump", Judges.sqlite(artifactPath, ".dump"));
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
