package io.datagen.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The formats under test. */
enum Format {
  CSV("out"),
  JSON("out"),
  NDJSON("out"),
  PARQUET("out"),
  SQLITE("out.db");

  private final String artifact;

  Format(String artifact) {
    this.artifact = artifact;
  }

  /** What {@code --format} takes. */
  String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** An artifact in a folder; distinct folders keep reports and manifests apart. */
  Path in(Path folder) {
    return folder.resolve(artifact);
  }

  /** Where the manifest of an artifact lies. */
  Path manifest(Path artifactPath) {
    return this == SQLITE
        ? artifactPath.resolveSibling(artifactPath.getFileName() + ".manifest.json")
        : artifactPath.resolve("manifest.json");
  }

  /** What is to be the same whenever the data are: the files' bytes, the database's dump. */
  Map<String, String> content(Path artifactPath) {
    return this == SQLITE
        ? Map.of("dump", Judges.sqlite(artifactPath, ".dump"))
        : files(artifactPath);
  }

  private Map<String, String> files(Path folder) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith("." + option())).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.getFileName().toString().equals("manifest.json")) {
          contents.put(
              folder.relativize(file).toString(),
              this == PARQUET
                  ? HexFormat.of().formatHex(bytes)
                  : new String(bytes, StandardCharsets.UTF_8));
        }
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The artifact as judges can read it: DuckDB turns Parquet into NDJSON. */
  Path forJudges(Path artifactPath) {
    if (this != PARQUET) {
      return artifactPath;
    }
    Path copy = artifactPath.resolveSibling("judged");
    try {
      Files.createDirectories(copy);
      DuckDb.parquetToNdjson(artifactPath, copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes one thing in an artifact, as {@code mutate.py} describes it. */
  void mutate(Path artifactPath, String change, String table, String column) {
    if (this == PARQUET) {
      DuckDb.mutate(artifactPath.resolve(table + ".parquet"), change, column);
    } else if (column.isEmpty()) {
      Judges.accept("mutate.py", option(), artifactPath, change, table);
    } else {
      Judges.accept("mutate.py", option(), artifactPath, change, table, column);
    }
  }
}
