package io.datagen.plugin.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.api.format.CellValues.Token;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.GzipCompression;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonWriterTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();

  @TempDir Path folder = Path.of("");

  private RoundTrip trip(FormatPlugin format, Map<String, String> options) throws IOException {
    return new RoundTrip(format, options, Optional.empty(), folder);
  }

  private static SampleTable table(List<ColumnSchema> columns, List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      List<@Nullable Object> column = new ArrayList<>();
      for (List<@Nullable Object> row : rows) {
        column.add(row.get(c));
      }
      cells.add(column);
    }
    return new SampleTable(TableSchema.of("t", columns, rows.size()), cells);
  }

  private static SampleTable everyType() {
    List<ValueType> types =
        List.of(
            INTEGER,
            STRING,
            new ValueType.FloatType(2),
            new ValueType.FloatType(-1),
            new ValueType.DecimalType(9, 3),
            new ValueType.BooleanType(),
            new ValueType.DateType(),
            new ValueType.DateTimeType(3),
            new ValueType.TimeType(),
            new ValueType.DurationType(),
            new ValueType.UuidType());
    List<ColumnSchema> columns = new ArrayList<>();
    for (ValueType type : types) {
      columns.add(ColumnSchema.of("c" + columns.size(), type, true));
    }
    String uuid = "01890a5d-ac96-774b-bcce-b302099a8057";
    return table(
        columns,
        List.of(
            Arrays.asList(
                -7L,
                "a \"b\"\\",
                2.5,
                3.0,
                1500L,
                1L,
                19_791L,
                0L,
                45_296_000_000L,
                60_000_000L,
                uuid),
            Arrays.asList(null, null, null, null, null, null, null, null, null, null, null),
            Arrays.asList(Long.MIN_VALUE, "", 0.005, 1e-7, -1L, 0L, -1L, 1L, 1L, -1L, uuid),
            Arrays.asList(
                new Token("n/a"),
                "NULL",
                -0.1,
                1e16,
                new Token("a\"b"),
                new Token("?"),
                0L,
                0L,
                0L,
                0L,
                new Token(""))));
  }

  private String written(FormatPlugin format, Map<String, String> options, SampleTable table)
      throws IOException {
    RoundTrip trip = trip(format, options);
    trip.write(List.of(table));
    assertEquals(table.allRows(), trip.read(table.schema()).rows());
    String file = "t." + format.capabilities().extension();
    return Files.readString(trip.artifact().resolve(file), StandardCharsets.UTF_8);
  }

  private static final String LINES =
      """
      {"c0":-7,"c1":"a \\"b\\"\\\\","c2":2.50,"c3":3.0,"c4":1.500,"c5":true,"c6":"2024-03-09","c7":"1970-01-01T00:00:00.000Z","c8":"12:34:56","c9":"PT1M","c10":"01890a5d-ac96-774b-bcce-b302099a8057"}
      {"c0":null,"c1":null,"c2":null,"c3":null,"c4":null,"c5":null,"c6":null,"c7":null,"c8":null,"c9":null,"c10":null}
      {"c0":-9223372036854775808,"c1":"","c2":0.005,"c3":1e-07,"c4":-0.001,"c5":false,"c6":"1969-12-31","c7":"1970-01-01T00:00:00.000001Z","c8":"00:00:00.000001","c9":"-PT0.000001S","c10":"01890a5d-ac96-774b-bcce-b302099a8057"}
      {"c0":"n/a","c1":"NULL","c2":-0.10,"c3":1e+16,"c4":"a\\"b","c5":"?","c6":"1970-01-01","c7":"1970-01-01T00:00:00.000Z","c8":"00:00:00","c9":"PT0S","c10":""}
      """;

  @Test
  void everyTypeHasItsOneForm() throws IOException {
    assertEquals(LINES, written(new NdjsonFormat(), Map.of(), everyType()));
    assertEquals(LINES, written(new EventStreamFormat(), Map.of(), everyType()));
  }

  @Test
  void anArrayHasARowALine() throws IOException {
    assertEquals(
        "[\n" + LINES.stripTrailing().replace("}\n", "},\n") + "\n]\n",
        written(new JsonFormat(), Map.of(), everyType()));
  }

  @Test
  void onlyQuotesBackslashesAndControlsAreEscaped() throws IOException {
    List<@Nullable Object> texts =
        List.of(
            "\b\f\n\r\t\u0000\u001f\u007f\"\\/",
            "12345678\"",
            "1234567\u0001",
            "ünï 漢 \uD83D\uDE00\u2028",
            "<&'>");
    String key = "{\"k\\\"\\n\\\\é\":";
    assertEquals(
        String.join(
            "\n",
            key + "\"\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\\\"\\\\/\"}",
            key + "\"12345678\\\"\"}",
            key + "\"1234567\\u0001\"}",
            key + "\"ünï 漢 \uD83D\uDE00\u2028\"}",
            key + "\"<&'>\"}",
            ""),
        written(
            new NdjsonFormat(),
            Map.of(),
            new SampleTable(
                TableSchema.of("t", List.of(ColumnSchema.of("k\"\n\\é", STRING, false)), 5),
                List.of(texts))));
  }

  private static SampleTable nested() {
    ColumnSchema number = ColumnSchema.of("n", INTEGER, true);
    ColumnSchema optional = new ColumnSchema("o", STRING, true, true, false, null, null);
    ColumnSchema only = ColumnSchema.of("s", new ValueType.StructType(List.of(optional)), true);
    ColumnSchema struct =
        ColumnSchema.of("s", new ValueType.StructType(List.of(optional, number, only)), true);
    ColumnSchema list = ColumnSchema.of("l", new ValueType.ListType(number), true);
    ColumnSchema structs = ColumnSchema.of("m", new ValueType.ListType(only), true);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(
        Arrays.asList(
            Map.of("o", "x", "n", 1L, "s", Map.of("o", "y")),
            List.of(1L, 2L),
            List.of(Map.of("o", "a"), Map.of())));
    rows.add(Arrays.asList(Map.of("n", 2L, "s", Map.of()), List.of(), List.of()));
    rows.add(Arrays.asList(null, null, null));
    rows.add(
        Arrays.asList(
            Map.of("n", 3L, "s", Map.of("o", "")), Arrays.asList((Object) null), List.of()));
    return table(List.of(struct, list, structs), rows);
  }

  @Test
  void absentFieldsAreLeftOutAndNullsAreNot() throws IOException {
    assertEquals(
        """
        {"s":{"o":"x","n":1,"s":{"o":"y"}},"l":[1,2],"m":[{"o":"a"},{}]}
        {"s":{"n":2,"s":{}},"l":[],"m":[]}
        {"s":null,"l":null,"m":null}
        {"s":{"n":3,"s":{"o":""}},"l":[null],"m":[]}
        """,
        written(new NdjsonFormat(), Map.of(), nested()));
  }

  @Test
  void prettyIsIndentedByTwo() throws IOException {
    SampleTable table = nested();
    table = new SampleTable(table.schema(), table.rows(0, 2).columns());
    assertEquals(
        """
        [
          {
            "s": {
              "o": "x",
              "n": 1,
              "s": {
                "o": "y"
              }
            },
            "l": [
              1,
              2
            ],
            "m": [
              {
                "o": "a"
              },
              {}
            ]
          },
          {
            "s": {
              "n": 2,
              "s": {}
            },
            "l": [],
            "m": []
          }
        ]
        """,
        written(new JsonFormat(), Map.of("layout", "pretty"), table));
  }

  @Test
  void anEmptyTableIsAnEmptyArray() throws IOException {
    SampleTable table = SampleTable.ofColumn("t", INTEGER, false, List.of());
    assertEquals("[]\n", written(new JsonFormat(), Map.of(), table));
    assertEquals("[]\n", written(new JsonFormat(), Map.of("layout", "pretty"), table));
    assertEquals("", written(new NdjsonFormat(), Map.of(), table));
  }

  @Test
  void aNumberThatJsonDoesNotHaveIsABugAndNotWritten() throws IOException {
    SampleTable table =
        SampleTable.ofColumn("t", new ValueType.FloatType(2), false, List.of(Double.NaN));
    RoundTrip trip = trip(new NdjsonFormat(), Map.of());
    assertThrows(IllegalStateException.class, () -> trip.write(List.of(table)));
  }

  @Test
  void theBytesOfLinePartsAddUpAndEachArrayPartIsWhole() throws IOException {
    SampleTable table = SampleTable.ofColumn("t", INTEGER, true, SampleTable.numbers(10_000));
    RoundTrip whole = trip(new NdjsonFormat(), Map.of());
    whole.write(List.of(table));
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (int part = 1; part <= 3; part++) {
      RoundTrip trip = trip(new NdjsonFormat(), Map.of());
      trip.write(table, Slice.part(10_000, part, 3), 1);
      parts.write(Files.readAllBytes(trip.artifact().resolve("t.part-" + part + "-of-3.ndjson")));
      assertEquals(List.of("t"), trip.tables(List.of(table)));
      RoundTrip array = trip(new JsonFormat(), Map.of());
      array.write(table, Slice.part(10_000, part, 3), 1);
      String text = Files.readString(array.artifact().resolve("t.part-" + part + "-of-3.json"));
      assertEquals("[\n{", text.substring(0, 3));
      assertEquals("}\n]\n", text.substring(text.length() - 4));
    }
    assertArrayEquals(
        Files.readAllBytes(whole.artifact().resolve("t.ndjson")), parts.toByteArray());
  }

  @Test
  void compressedArraysAreTheSameText() throws IOException {
    SampleTable table = SampleTable.ofColumn("t", INTEGER, true, SampleTable.numbers(9000));
    RoundTrip plain = trip(new JsonFormat(), Map.of());
    plain.write(table, Slice.whole(9000), 3);
    RoundTrip packed =
        new RoundTrip(new JsonFormat(), Map.of(), Optional.of(new GzipCompression()), folder);
    packed.write(table, Slice.whole(9000), 2);
    byte[] bytes = Files.readAllBytes(packed.artifact().resolve("t.json.gz"));
    assertArrayEquals(
        Files.readAllBytes(plain.artifact().resolve("t.json")),
        new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
  }

  @Test
  void rowsMayBeOfAnyLength() throws IOException {
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int c = 0; c < 10_000; c++) {
      columns.add(ColumnSchema.of("c" + c, c % 2 == 0 ? INTEGER : STRING, true));
      cells.add(
          Arrays.asList(c % 2 == 0 ? (Object) 5L : "s", null, c % 2 == 0 ? (Object) 9L : "\""));
    }
    String huge = "\"".repeat(10_000_000);
    cells.set(4321, Arrays.asList("a", huge, null));
    SampleTable table = new SampleTable(TableSchema.of("t", columns, 3), cells);
    for (FormatPlugin format : List.of(new JsonFormat(), new NdjsonFormat())) {
      RoundTrip trip = trip(format, Map.of());
      trip.write(List.of(table));
      assertEquals(table.allRows(), trip.read(table.schema()).rows());
    }
  }

  @Test
  void partitionsAreFoldersAndTheirColumnsAreInNoFile() throws IOException {
    List<ColumnSchema> columns =
        List.of(ColumnSchema.of("id", INTEGER, false), ColumnSchema.of("value", STRING, true));
    SampleTable table =
        new SampleTable(
            new TableSchema(
                "t",
                columns,
                3,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("value"),
                null),
            List.of(SampleTable.numbers(3), Arrays.asList("eu", null, "eu")));
    RoundTrip trip = trip(new NdjsonFormat(), Map.of());
    trip.write(List.of(table));
    assertEquals(
        "{\"id\":1}\n{\"id\":3}\n",
        Files.readString(trip.artifact().resolve("t/value=eu/part-0.ndjson")));
    assertEquals(
        List.of(Arrays.asList(2L, null), List.of(1L, "eu"), List.of(3L, "eu")),
        trip.read(table.schema()).rows());
    RoundTrip array = trip(new JsonFormat(), Map.of());
    array.write(List.of(table));
    assertEquals(
        "[\n{\"id\":1,\"value\":\"eu\"},\n{\"id\":2,\"value\":null},\n{\"id\":3,\"value\":\"eu\"}\n]\n",
        Files.readString(array.artifact().resolve("t.json")));
  }

  @Test
  void whatIsNoSingleValueNamesNoDirectory() {
    ValueType list = new ValueType.ListType(ColumnSchema.of("n", INTEGER, true));
    TableSchema table =
        new TableSchema(
            "t",
            List.of(ColumnSchema.of("id", INTEGER, false), ColumnSchema.of("tags", list, true)),
            3,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("tags"),
            null);
    DatasetSchema dataset = new DatasetSchema("d", List.of(table));
    NdjsonFormat lines = new NdjsonFormat();
    assertEquals(
        List.of(
            "table t is partitioned by tags, which is no single value and can't name a directory;"
                + " partition by another"),
        lines.objections(dataset, FormatSettings.defaults(lines.options())));
    JsonFormat array = new JsonFormat();
    assertEquals(List.of(), array.objections(dataset, FormatSettings.defaults(array.options())));
  }
}
