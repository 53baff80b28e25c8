package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One thing is changed in an artifact, and validation says where. */
class ValidationIT {
  private static final Path RETAIL = Schemas.file("retail/tiny.yaml");
  private static final Path DIRTY = Schemas.file("minimal/corruption.yaml");

  @TempDir static Path artifacts;
  @TempDir Path folder;

  @BeforeAll
  static void generate() throws IOException {
    for (Format format : Format.values()) {
      for (Path schema : List.of(RETAIL, DIRTY)) {
        Path home = Files.createDirectories(home(format, schema));
        Datagen.in(home)
            .quick()
            .run(
                "generate",
                "--schema",
                schema,
                "--format",
                format.option(),
                "--out",
                format.in(home))
            .expect(0);
      }
    }
  }

  static List<Arguments> changes() {
    List<Arguments> changes = new ArrayList<>();
    for (Format format : Format.values()) {
      Schemas.read(RETAIL)
          .path("tables")
          .properties()
          .forEach(
              table -> {
                table
                    .getValue()
                    .path("columns")
                    .forEach(
                        column ->
                            changes.add(
                                Arguments.of(
                                    format,
                                    "cell",
                                    table.getKey(),
                                    column.path("name").asString())));
                changes.add(Arguments.of(format, "drop", table.getKey(), ""));
                changes.add(Arguments.of(format, "duplicate", table.getKey(), ""));
              });
      changes.add(Arguments.of(format, "dangle", "orders", "customer_id"));
      changes.add(Arguments.of(format, "dangle", "order_items", "order_id"));
      changes.add(Arguments.of(format, "null", "order_items", "quantity"));
    }
    for (Format format : List.of(Format.CSV, Format.JSON, Format.NDJSON)) {
      changes.add(Arguments.of(format, "swap", "customers", ""));
      changes.add(Arguments.of(format, "short", "customers", ""));
    }
    changes.add(Arguments.of(Format.PARQUET, "swap", "customers", ""));
    return changes;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void anySingleChangeIsFoundAndItsPlaceNamed(
      Format format, String change, String table, String column) throws IOException {
    Path artifact = copy(format, RETAIL);
    format.mutate(artifact, change, table, column);
    Outcome outcome = validate(format, RETAIL, artifact).expect(1);
    String report = Files.readString(folder.resolve("report.json"));
    JsonNode parsed = new ObjectMapper().readTree(report);
    assertEquals(false, parsed.path("ok").asBoolean(), report);
    assertTrue(report.contains(table), report);
    if (change.equals("cell") || change.equals("dangle")) {
      assertTrue(report.contains(column), report);
      int row = rows(RETAIL, table) / 2;
      assertTrue(report.matches("(?s).*\\b" + row + "\\b.*"), () -> "row " + row + ": " + report);
    }
    assertTrue(outcome.out().contains(table) || outcome.err().contains(table), outcome::toString);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void declaredDirtPassesAndOtherDirtDoesNot(Format format) throws IOException {
    Path artifact = copy(format, DIRTY);
    validate(format, DIRTY, artifact).expect(0);
    format.mutate(artifact, "cell", "measurements", "station");
    validate(format, DIRTY, artifact).expect(1);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theProfileIsTakenFromTheManifest(Format format) throws IOException {
    Path home = Files.createDirectory(folder.resolve("fast"));
    Datagen.in(home)
        .quick()
        .run(
            "generate",
            "--schema",
            DIRTY,
            "--format",
            format.option(),
            "--out",
            format.in(home),
            "--profile",
            "fast",
            "--seed",
            77)
        .expect(0);
    validate(format, DIRTY, format.in(home)).expect(0);
    Datagen.in(folder)
        .quick()
        .run(
            "validate",
            "--schema",
            DIRTY,
            "--format",
            format.option(),
            "--out",
            format.in(home),
            "--seed",
            78)
        .expect(1);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aMissingArtifactIsAnInputFailure(Format format) {
    validate(format, RETAIL, format.in(folder)).expect(4);
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void aMissingTableIsFound(Format format) throws IOException {
    Path artifact = copy(format, RETAIL);
    Files.delete(artifact.resolve("orders." + format.option()));
    Outcome outcome = validate(format, RETAIL, artifact);
    assertTrue(outcome.exit() == 1 || outcome.exit() == 4, outcome::toString);
    assertTrue((outcome.out() + outcome.err()).contains("orders"), outcome::toString);
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void aFileCutInHalfIsFound(Format format) throws IOException {
    Path artifact = copy(format, RETAIL);
    Path file = artifact.resolve("orders." + format.option());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    Outcome outcome = validate(format, RETAIL, artifact);
    // A row too few is a finding; an array or a file without its end can't be read.
    boolean readable = format == Format.CSV || format == Format.NDJSON;
    outcome.expect(readable ? 1 : 4);
    assertTrue((outcome.out() + outcome.err()).contains("orders"), outcome::toString);
  }

  /** Flipped bits anywhere: found, or told as unreadable, and never a stack trace. */
  @ParameterizedTest
  @EnumSource(Format.class)
  void flippedBytesAreFound(Format format) throws IOException {
    Path artifact = copy(format, RETAIL);
    Path file =
        format == Format.SQLITE ? artifact : artifact.resolve("customers." + format.option());
    byte[] whole = Files.readAllBytes(file);
    for (int i = 1; i < 8; i++) {
      byte[] damaged = whole.clone();
      damaged[(int) ((long) whole.length * i / 8)] ^= 0x41;
      Files.write(file, damaged);
      Outcome outcome = validate(format, RETAIL, artifact);
      // A database's pages have room that no row uses; the bounds in a Parquet file's indexes, all
      // behind its middle, may be wider than need be.
      boolean idle = format == Format.SQLITE || format == Format.PARQUET && i > 4;
      boolean found = outcome.exit() == 1 || outcome.exit() == 4;
      assertTrue(found || idle && outcome.exit() == 0, outcome::toString);
      outcome.expect(outcome.exit());
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsAnInputFailure() throws IOException {
    Path artifact = Files.writeString(folder.resolve("no.db"), "This is text.\n".repeat(1000));
    validate(Format.SQLITE, RETAIL, artifact).expect(4);
  }

  private Outcome validate(Format format, Path schema, Path artifact) {
    return Datagen.in(folder)
        .quick()
        .run(
            "validate",
            "--schema",
            schema,
            "--format",
            format.option(),
            "--out",
            artifact,
            "--report",
            folder.resolve("report.json"));
  }

  private static int rows(Path schema, String table) {
    return Schemas.read(schema).path("tables").path(table).path("rows").asInt();
  }

  private static Path home(Format format, Path schema) {
    String name = Schemas.read(schema).path("dataset").asString();
    return artifacts.resolve(format.option() + "-" + name);
  }

  /** A copy of an artifact and its manifest. */
  private Path copy(Format format, Path schema) throws IOException {
    Path from = home(format, schema);
    Path to = Files.createDirectory(folder.resolve("copy"));
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
    return format.in(to);
  }
}
