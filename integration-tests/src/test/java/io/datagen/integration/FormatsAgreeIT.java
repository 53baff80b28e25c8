package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One schema gives the same cells in every format, as DuckDB and Python see them. */
class FormatsAgreeIT {
  private static final String SCHEMA =
      """
      {"dataset": "everything", "seed": 11, "tables": {
        "people": {"rows": 5000, "corruption": {"duplicate_rate": 0.01}, "columns": [
          {"name": "id", "type": "id"},
          {"name": "key", "type": "id", "id_mode": "uuid"},
          {"name": "email", "type": "email", "constraints": {"unique": true}},
          {"name": "age", "type": "integer", "min": 18, "max": 90, "null_probability": 0.1},
          {"name": "balance", "type": "decimal", "precision": 12, "scale": 2, "min": -5000, "max": 5000},
          {"name": "score", "type": "float", "distribution": "normal", "mean": 0, "std": 50, "round": 3},
          {"name": "active", "type": "boolean", "null_probability": 0.05},
          {"name": "kind", "type": "categorical", "categories":
            ["plain", "with, comma", "say \\"x\\"", "two\\nlines", "\\u00fc \\u6f22 \\ud83d\\ude00", "back\\\\slash", ""]},
          {"name": "born", "type": "date", "start": "1940-01-01", "end": "2006-12-31"},
          {"name": "seen", "type": "datetime", "start": "2024-01-01T00:00:00", "end": "2024-12-31T23:59:59", "null_probability": 0.2},
          {"name": "profile", "type": "object", "fields": [
            {"name": "nick", "type": "string", "length": 6, "probability": 0.7},
            {"name": "visits", "type": "integer", "min": 0, "max": 9, "null_probability": 0.2},
            {"name": "home", "type": "object", "fields": [
              {"name": "zip", "type": "string_pattern", "width": 5},
              {"name": "rooms", "type": "integer", "min": 1, "max": 9, "probability": 0.5}]}]},
          {"name": "tags", "type": "array", "min_items": 0, "max_items": 4,
           "items": {"type": "categorical", "categories": ["a", "b", "c\\"d"]}}
        ]},
        "visits": {"rows": 9000, "partition_by": ["region", "day"], "columns": [
          {"name": "visit_id", "type": "id"},
          {"name": "person_id", "type": "integer"},
          {"name": "region", "type": "categorical", "categories": ["north", "s\\u00fcd/west", "x=y"]},
          {"name": "day", "type": "date", "start": "2024-01-01", "end": "2024-01-04"},
          {"name": "amount", "type": "float", "min": 1, "max": 100}
        ]}},
       "relationships": [{"parent_table": "people", "parent_key": "id", "child_table": "visits", "child_key": "person_id"}]}
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void generate() {
    Path schema = Schemas.write(folder, "schema.json", SCHEMA);
    for (Format format : Format.values()) {
      for (String verb : List.of("generate", "validate")) {
        Datagen.in(folder)
            .run(verb, "--schema", schema, "--format", format.option(), "--out", out(format))
            .expect(0);
      }
    }
  }

  private static Path out(Format format) {
    return format.in(folder.resolve(format.option()));
  }

  private static JsonNode digests(Format format) throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(format.manifest(out(format))))
        .path("digests");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theColumnDigestsAreThoseOfEveryOtherFormat(Format format) throws IOException {
    JsonNode expected = digests(Format.CSV);
    assertEquals(16, expected.path("people").size() + expected.path("visits").size() - 4);
    assertEquals(expected, digests(format));
  }

  /** The digests follow from the cells as docs/reference/files.md says: Python computes them. */
  @Test
  void othersCanComputeTheDigests() throws IOException {
    Judges.accept(
        "judge_digests.py",
        out(Format.NDJSON).resolve("people.ndjson"),
        Format.NDJSON.manifest(out(Format.NDJSON)),
        "people");
  }

  static Stream<Format> read() {
    return Stream.of(Format.CSV, Format.JSON, Format.NDJSON);
  }

  /** What DuckDB takes for a table, without any option. */
  private static String table(Format format, String name) {
    return DuckDb.quoted(out(format).resolve(name + "." + format.option()));
  }

  private static String partitions(Format format) {
    return DuckDb.quoted(out(format).resolve("visits") + "/*/*/*." + format.option());
  }

  @ParameterizedTest
  @MethodSource("read")
  void duckDbReadsTheSameCellsAsFromParquet(Format format) {
    String columns =
        "id, CAST(key AS VARCHAR) AS key, email, age, CAST(balance AS DECIMAL(12, 2)) AS balance,"
            + " CAST(score AS DOUBLE) AS score, active, coalesce(kind, '') AS kind, born,"
            + " CAST(seen AS TIMESTAMP) AS seen";
    String nested =
        format == Format.CSV
            ? ", \"profile.nick\", \"profile.visits\", lpad(CAST(\"profile.home.zip\" AS VARCHAR), 9, '.'),"
                + " \"profile.home.rooms\", CAST(tags AS VARCHAR)"
            : ", profile.nick, profile.visits, lpad(CAST(profile.home.zip AS VARCHAR), 9, '.'),"
                + " profile.home.rooms, CAST(to_json(tags) AS VARCHAR)";
    String parquet =
        ", profile.nick, profile.visits, lpad(CAST(profile.home.zip AS VARCHAR), 9, '.'),"
            + " profile.home.rooms, CAST(to_json(tags) AS VARCHAR)";
    assertSame(
        "SELECT " + columns + parquet + " FROM " + table(Format.PARQUET, "people"),
        "SELECT " + columns + nested + " FROM " + table(format, "people"));
  }

  /** JSON arrays are not partitioned: a file a table is what they are for. */
  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"CSV", "NDJSON"})
  void duckDbReadsTheSamePartitions(Format format) {
    String columns =
        "SELECT visit_id, person_id, region, CAST(day AS DATE), CAST(amount AS DOUBLE) FROM ";
    assertSame(columns + partitions(Format.PARQUET), columns + partitions(format));
    assertEquals("9000", DuckDb.value("SELECT count(*) FROM " + partitions(format)));
    assertEquals(
        "north,s\u00fcd/west,x=y",
        DuckDb.value(
            "SELECT string_agg(r, ',' ORDER BY r) FROM (SELECT DISTINCT region AS r FROM "
                + partitions(format)
                + ")"));
  }

  /** Neither has a row that the other has not, as often. */
  private static void assertSame(String one, String other) {
    String difference = "SELECT * FROM ((%s) EXCEPT ALL (%s)) LIMIT 5";
    assertEquals(List.of(), DuckDb.query(String.format(difference, one, other)));
    assertEquals(List.of(), DuckDb.query(String.format(difference, other, one)));
    assertFalse(DuckDb.query(one + " LIMIT 1").isEmpty());
  }

  private static Map<String, String> types(String source) {
    Map<String, String> types = new LinkedHashMap<>();
    DuckDb.query("DESCRIBE SELECT * FROM " + source)
        .forEach(row -> types.put(row.get(0), row.get(1)));
    return types;
  }

  @Test
  void duckDbTakesTheTypesFromParquet() {
    assertEquals(
        Map.ofEntries(
            Map.entry("id", "BIGINT"),
            Map.entry("key", "UUID"),
            Map.entry("email", "VARCHAR"),
            Map.entry("age", "BIGINT"),
            Map.entry("balance", "DECIMAL(12,2)"),
            Map.entry("score", "DOUBLE"),
            Map.entry("active", "BOOLEAN"),
            Map.entry("kind", "VARCHAR"),
            Map.entry("born", "DATE"),
            Map.entry("seen", "TIMESTAMP WITH TIME ZONE"),
            Map.entry(
                "profile",
                "STRUCT(nick VARCHAR, visits BIGINT, home STRUCT(zip VARCHAR, rooms BIGINT))"),
            Map.entry("tags", "VARCHAR[]")),
        types(table(Format.PARQUET, "people")));
    assertEquals("DATE", types(partitions(Format.PARQUET)).get("day"));
  }

  @ParameterizedTest
  @MethodSource("read")
  void duckDbFindsTheTypesOfTextWithoutOptions(Format format) {
    Map<String, String> types = types(table(format, "people"));
    assertEquals("BIGINT", types.get("id"));
    assertEquals("BIGINT", types.get("age"));
    assertEquals("DOUBLE", types.get("balance"));
    assertEquals("DOUBLE", types.get("score"));
    assertEquals("BOOLEAN", types.get("active"));
    assertEquals("DATE", types.get("born"));
    assertEquals("VARCHAR", types.get("kind"));
    assertTrue(String.valueOf(types.get("seen")).startsWith("TIMESTAMP"), types.toString());
  }

  @Test
  void sqliteHoldsTheSameCells() throws IOException {
    Path dump = folder.resolve("people.dump.ndjson");
    Judges.accept("dump_sqlite.py", out(Format.SQLITE), "people", dump);
    String columns =
        "SELECT id, CAST(key AS VARCHAR), email, age, CAST(balance AS DECIMAL(12, 2)),"
            + " CAST(score AS DOUBLE), CAST(active AS BOOLEAN), kind, CAST(born AS DATE),"
            + " CAST(seen AS TIMESTAMP), profile.nick, profile.visits,"
            + " lpad(CAST(profile.home.zip AS VARCHAR), 9, '.'), profile.home.rooms,"
            + " CAST(to_json(tags) AS VARCHAR) FROM ";
    assertSame(columns + table(Format.PARQUET, "people"), columns + DuckDb.quoted(dump));
  }

  /** A table of the whole equals its parts, whatever they are written in. */
  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void thePartsOfATableAddUp(Format format) throws IOException {
    Path schema = folder.resolve("schema.json");
    Path parts = folder.resolve("parts-" + format.option());
    for (int part = 1; part <= 3; part++) {
      Datagen.in(folder)
          .run(
              "generate",
              "--schema",
              schema,
              "--format",
              format.option(),
              "--out",
              parts,
              "--part",
              part + "/3")
          .expect(0);
    }
    Datagen.in(folder)
        .run("validate", "--schema", schema, "--format", format.option(), "--out", parts)
        .expect(0);
  }
}
