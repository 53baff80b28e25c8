package io.datagen.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schemas of the repository. */
final class Schemas {
  static final Path FOLDER = Datagen.REPOSITORY.resolve("schemas");
  static final List<String> FAMILIES = List.of("hr", "logistics", "retail", "web_events");
  static final List<String> SIZES = List.of("tiny", "small", "medium", "large");
  private static final YAMLMapper YAML = new YAMLMapper();

  private Schemas() {}

  /** All schema files, as {@code retail/tiny.yaml}. */
  static List<String> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".json") && name.contains("/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tables that take a second at the most. */
  static List<String> tinyAndSmall() {
    return all().stream()
        .filter(
            name -> !name.matches(".*/(medium|large)\\.yaml|minimal/billions\\.yaml|streams/.*"))
        .toList();
  }

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  /** A schema's content; JSON is YAML. */
  static JsonNode read(Path file) {
    return YAML.readTree(file.toFile());
  }

  /** A copy as JSON, for judges without a YAML library. */
  static Path asJson(Path schema, Path folder) {
    try {
      return Files.writeString(folder.resolve("schema.json"), read(schema).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a schema of a test's own. */
  static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
