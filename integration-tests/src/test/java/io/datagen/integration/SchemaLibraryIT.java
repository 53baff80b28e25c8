package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaLibraryIT {
  private static final Schema LANGUAGE = language();

  @TempDir Path folder;

  static List<String> all() {
    return Schemas.all();
  }

  private static Schema language() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Schemas.file("datagen.schema.json")), InputFormat.JSON);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemaIsValidByTheJsonSchema(String name) {
    assertEquals(List.of(), LANGUAGE.validate(Schemas.read(Schemas.file(name))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemaIsUnderstood(String name) {
    Outcome outcome =
        Datagen.in(folder)
            .quick()
            .run("describe", "--schema", Schemas.file(name), "--output", "json");
    JsonNode description =
        new tools.jackson.databind.ObjectMapper().readTree(outcome.expect(0).out());
    assertTrue(description.isObject(), outcome::toString);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemaNamesTheJsonSchemaAndSaysWhatItShows(String name) throws IOException {
    String text = Files.readString(Schemas.file(name));
    JsonNode schema = Schemas.read(Schemas.file(name));
    boolean comment =
        text.startsWith("# yaml-language-server: $schema=../datagen.schema.json\n#\n# ");
    boolean key =
        schema.path("$schema").asString("").equals("../datagen.schema.json")
            && schema.has("description");
    assertTrue(comment || key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hr", "logistics", "retail", "web_events"})
  void theSizesOfAFamilyDifferInTheirRowsOnly(String family) {
    JsonNode first = withoutRows(family, "tiny");
    for (String size : Schemas.SIZES) {
      assertEquals(first, withoutRows(family, size), size);
    }
  }

  private static JsonNode withoutRows(String family, String size) {
    ObjectNode schema = (ObjectNode) Schemas.read(Schemas.file(family + "/" + size + ".yaml"));
    assertEquals(family + "_" + size, schema.path("dataset").asString());
    schema.remove("dataset");
    schema.path("tables").forEach(table -> ((ObjectNode) table).remove("rows"));
    return schema;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tables\": {\"t\": {\"columns\": [{\"name\": \"a\"}]}}}",
        "{\"dataset\": \"d\", \"tables\": {\"t\": {\"colums\": []}}}",
        "{\"dataset\": \"d\", \"tables\": {\"t\": {\"columns\": []}}}",
        "{\"dataset\": \"d\", \"tables\": {\"t\": {\"columns\": [{\"name\": \"a\", \"type\": \"nteger\"}]}}}",
        "{\"dataset\": \"d\", \"tables\": {\"t\": {\"columns\": [{\"name\": \"a\", \"true_probability\": 2}]}}}",
        "{\"dataset\": \"d\", \"tables\": {\"t\": {\"columns\": [{\"name\": \"a\", \"type\": \"array\", \"items\": {\"name\": \"b\"}}]}}}",
        "{\"dataset\": \"d\", \"tables\": {\"t\": {\"columns\": [{\"name\": \"a\", \"type\": \"array\", \"max_items\": -1, \"items\": {}}]}}}",
        "{\"dataset\": \"d\", \"tables\": {\"t\": {\"rows\": -1, \"columns\": [{\"name\": \"a\"}]}}}",
        "{\"dataset\": \"d\", \"tables\": {\"t\": {\"columns\": [{\"name\": \"a\"}]}}, \"relationships\": [{\"parent_table\": \"t\"}]}",
        "{\"dataset\": \"d\"}",
        "{\"dataset\": \"d\", \"rows\": 10, \"late_events\": 0.05}",
        "{\"dataset\": \"d\", \"streams\": {}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"rate\": 1, \"end\": \"2024-02-01\"}}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"arrivals\": \"burst\"}}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"load\": {\"hour\": [1, 2]}}}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"sessions\": {\"gap\": \"soon\"}}}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"sessions\": {\"mean_length\": 0.5}}}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"event_types\": []}}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"event_types\": {\"initial\": \"a\"}}}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"event_types\": {\"initial\": \"a\", \"transitions\": {\"a\": 1}}}}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"duplicates\": 1}}}",
        "{\"dataset\": \"d\", \"streams\": {\"s\": {\"metadata\": {\"field\": []}}}}"
      })
  void theJsonSchemaRefusesWhatTheParserRefuses(String faulty) {
    assertFalse(LANGUAGE.validate(faulty, InputFormat.JSON).isEmpty());
    Path file = Schemas.write(folder, "faulty.json", faulty);
    Datagen.in(folder).quick().run("describe", "--schema", file).expect(2);
  }

  @Test
  void extensionsMayStandAnywhere() {
    String extended =
        """
        {"dataset": "d", "x-owner": "team", "tables": {"t": {"x-note": 1, "columns":
          [{"name": "a", "type": "integer", "x-unit": "kg", "constraints": {"min": 1, "x-why": ""}}]}}}
        """;
    assertEquals(List.of(), LANGUAGE.validate(extended, InputFormat.JSON));
    Path file = Schemas.write(folder, "extended.json", extended);
    Datagen.in(folder).quick().run("describe", "--schema", file).expect(0);
  }
}
