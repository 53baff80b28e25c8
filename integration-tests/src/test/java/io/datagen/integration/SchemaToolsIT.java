package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands that help to write a schema: init, lint, schema. */
class SchemaToolsIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "shop, csv", "shop, json", "shop, ndjson", "shop, parquet", "shop, sqlite",
    "table, csv", "table, sqlite", "events, ndjson", "events, parquet", "events, event_stream"
  })
  void whatInitWritesIsGeneratedAndValid(String template, String format) {
    Datagen.in(folder).quick().run("init", "--template", template, "--out", "s.yaml").expect(0);

    Datagen.in(folder)
        .quick()
        .run("generate", "--schema", "s.yaml", "--format", format, "--out", "out." + format)
        .expect(0);
    Datagen.in(folder)
        .quick()
        .run("validate", "--schema", "s.yaml", "--format", format, "--out", "out." + format)
        .expect(0);
  }

  @Test
  void initReplacesNothingUnasked() throws IOException {
    Files.writeString(folder.resolve("schema.yaml"), "mine");

    Outcome outcome = Datagen.in(folder).quick().run("init").expect(2);

    assertTrue(outcome.err().contains("schema.yaml: is there already; --overwrite replaces it"));
    assertEquals("mine", Files.readString(folder.resolve("schema.yaml")));
    Datagen.in(folder).quick().run("init", "--overwrite").expect(0);
    Outcome unknown = Datagen.in(folder).quick().run("init", "--template", "shp").expect(2);
    assertTrue(unknown.err().contains("did you mean 'shop'?"), unknown::toString);
  }

  @Test
  void lintTellsHintsAndIsStrictWhereAsked() {
    Path file =
        Schemas.write(
            folder, "s.yaml", "dataset: d\ntables: {t: {columns: [{name: price, type: float}]}}\n");

    Outcome text = Datagen.in(folder).quick().run("lint", "--schema", file).expect(0);
    Outcome json =
        Datagen.in(folder)
            .quick()
            .run("lint", "--schema", file, "--strict", "--output", "json")
            .expect(1);

    assertTrue(text.out().contains("[money-as-float]"), text::toString);
    assertTrue(text.out().endsWith("2 warnings, 1 hint\n"), text::toString);
    JsonNode report = new ObjectMapper().readTree(json.out());
    assertEquals(2, report.path("warnings").asInt());
    assertEquals(3, report.path("hints").size());
    assertEquals(2, report.path("hints").get(0).path("line").asInt());
  }

  @Test
  void theJsonSchemaIsThatOfTheLibrary() throws IOException {
    Outcome outcome = Datagen.in(folder).quick().run("schema").expect(0);

    assertEquals(Files.readString(Schemas.file("datagen.schema.json")), outcome.out());
    Datagen.in(folder).quick().run("schema", "--out", "j.json").expect(0);
    Datagen.in(folder).quick().run("schema", "--out", "j.json").expect(2);
    assertEquals(outcome.out(), Files.readString(folder.resolve("j.json")));
  }

  @Test
  void anIncludedFileIsPartOfTheManifestsDigest() throws IOException {
    Files.createDirectory(folder.resolve("parts"));
    Schemas.write(folder, "parts/t.yaml", "types: {small: {type: integer, max: 9}}\n");
    Schemas.write(
        folder,
        "s.yaml",
        "dataset: d\ninclude: parts/t.yaml\ntables: {t: {columns: [{name: a, type: $small}]}}\n");
    String[] run = {
      "generate", "--schema", "s.yaml", "--format", "csv", "--out", "o", "--overwrite"
    };

    Datagen.in(folder).quick().run((Object[]) run).expect(0);
    String before = digest();
    Datagen.in(folder)
        .quick()
        .run("validate", "--schema", "s.yaml", "--format", "csv", "--out", "o")
        .expect(0);
    Schemas.write(folder, "parts/t.yaml", "types: {small: {type: integer, max: 8}}\n");
    Datagen.in(folder).quick().run((Object[]) run).expect(0);

    assertTrue(!before.equals(digest()));
  }

  private String digest() {
    return Schemas.read(folder.resolve("o/manifest.json")).path("schema_sha256").asString();
  }
}
