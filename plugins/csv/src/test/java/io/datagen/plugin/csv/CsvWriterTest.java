package io.datagen.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.CellValues.Token;
import io.datagen.api.format.GzipCompression;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvWriterTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();
  private static final List<ValueType> TYPES =
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
          new ValueType.DurationType());

  @TempDir Path folder = Path.of("");

  private RoundTrip trip(Map<String, String> options) throws IOException {
    return new RoundTrip(new CsvFormat(), options, Optional.empty(), folder);
  }

  private static SampleTable everyType() {
    List<ColumnSchema> columns = new ArrayList<>();
    for (ValueType type : TYPES) {
      columns.add(ColumnSchema.of("c" + columns.size(), type, true));
    }
    List<List<@Nullable Object>> rows =
        List.of(
            Arrays.asList(
                -7L, "a,\"b\"", 2.5, 3.0, 1500L, 1L, 19_791L, 0L, 45_296_000_000L, 60_000_000L),
            Arrays.asList(null, null, null, null, null, null, null, null, null, null),
            Arrays.asList(0L, "", 0.005, 1e-7, -1L, 0L, -1L, 1L, 1L, -1L),
            Arrays.asList(new Token("n/a"), "NULL", -0.1, 1e16, new Token(""), 1L, 0L, 0L, 0L, 0L));
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int c = 0; c < TYPES.size(); c++) {
      List<@Nullable Object> column = new ArrayList<>();
      for (List<@Nullable Object> row : rows) {
        column.add(row.get(c));
      }
      cells.add(column);
    }
    return new SampleTable(TableSchema.of("t", columns, rows.size()), cells);
  }

  private String written(Map<String, String> options) throws IOException {
    RoundTrip trip = trip(options);
    trip.write(List.of(everyType()));
    assertEquals(everyType().allRows(), trip.read(everyType().schema()).rows());
    return Files.readString(trip.artifact().resolve("t.csv"), StandardCharsets.UTF_8);
  }

  @Test
  void everyTypeHasItsOneForm() throws IOException {
    assertEquals(
        """
        c0,c1,c2,c3,c4,c5,c6,c7,c8,c9
        -7,"a,""b""\",2.50,3.0,1.500,true,2024-03-09,1970-01-01T00:00:00.000Z,12:34:56,PT1M
        ,,,,,,,,,
        0,"",0.005,1e-07,-0.001,false,1969-12-31,1970-01-01T00:00:00.000001Z,00:00:00.000001,-PT0.000001S
        n/a,NULL,-0.10,1e+16,"",true,1970-01-01,1970-01-01T00:00:00.000Z,00:00:00,PT0S
        """,
        written(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "a,",
        "a\"b",
        "\r",
        "twenty letters, and one",
        "\n at the start",
        "\uFEFFmark",
        "harmless",
        "O'Neill",
        "Zoë Ångström",
        "\u0001",
        "a tab\tinside",
        "ends with a quote\""
      })
  void oneStringAmongManyIsQuotedWhereItNeedsIt(String odd) throws IOException {
    for (boolean withNulls : new boolean[] {false, true}) {
      List<@Nullable Object> cells = new ArrayList<>();
      StringBuilder expected = new StringBuilder("c\n");
      for (int i = 0; i < 700; i++) {
        String cell = i == 431 ? odd : "x".repeat(1 + i % 60);
        boolean isNull = withNulls && i % 7 == 3;
        cells.add(isNull ? null : cell);
        boolean quoted = cell.isEmpty() || cell.matches("(?s)\\uFEFF.*|.*[,\"\r\n].*");
        expected.append(isNull ? "" : quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        expected.append('\n');
      }
      SampleTable table =
          new SampleTable(
              TableSchema.of("t", List.of(ColumnSchema.of("c", STRING, true)), 700),
              List.of(cells));
      Path out = Files.createDirectory(folder.resolve("nulls-" + withNulls));
      RoundTrip trip = new RoundTrip(new CsvFormat(), Map.of(), Optional.empty(), out);
      trip.write(List.of(table));
      assertEquals(
          expected.toString(),
          Files.readString(trip.artifact().resolve("t.csv"), StandardCharsets.UTF_8));
    }
  }

  @Test
  void optionsSayHow() throws IOException {
    assertEquals(
        """
        "-7"|"a,""b""\"|"2.50"|"3.0"|"1.500"|"true"|"2024-03-09"|"1970-01-01T00:00:00.000Z"|"12:34:56"|"PT1M"
        NULL|NULL|NULL|NULL|NULL|NULL|NULL|NULL|NULL|NULL
        "0"|""|"0.005"|"1e-07"|"-0.001"|"false"|"1969-12-31"|"1970-01-01T00:00:00.000001Z"|"00:00:00.000001"|"-PT0.000001S"
        "n/a"|"NULL"|"-0.10"|"1e+16"|""|"true"|"1970-01-01"|"1970-01-01T00:00:00.000Z"|"00:00:00"|"PT0S"
        """
            .replace("\n", "\r\n"),
        written(
            Map.of(
                "delimiter",
                "pipe",
                "header",
                "false",
                "null_text",
                "NULL",
                "quote_style",
                "all",
                "line_end",
                "crlf")));
    assertTrue(
        written(Map.of("quote_style", "non_numeric", "delimiter", "tab"))
            .contains("\n-7\t\"a,\"\"b\"\"\"\t2.50\t3.0\t1.500\t\"true\"\t\"2024-03-09\"\t"));
  }

  @Test
  void aStringLikeTheNullTextIsQuoted() throws IOException {
    RoundTrip trip = trip(Map.of("null_text", "NULL"));
    SampleTable table =
        SampleTable.ofColumn("t", STRING, true, Arrays.asList("NULL", null, "", "NULLS", "null"));
    trip.write(List.of(table), true);
    assertEquals(
        "id,value\n1,\"NULL\"\n2,NULL\n3,\"\"\n4,NULLS\n5,null\n",
        Files.readString(trip.artifact().resolve("t.csv")));
    assertEquals(table.allRows(), trip.read(table.schema()).rows());
  }

  @Test
  void theBytesOfPartsAddUpAndTheHeaderIsInTheFirst() throws IOException {
    SampleTable table = SampleTable.ofColumn("t", INTEGER, true, SampleTable.numbers(10_000));
    RoundTrip whole = trip(Map.of());
    whole.write(List.of(table));
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (int part = 1; part <= 3; part++) {
      RoundTrip trip = trip(Map.of());
      trip.write(table, Slice.part(10_000, part, 3), 1);
      parts.write(Files.readAllBytes(trip.artifact().resolve("t.part-" + part + "-of-3.csv")));
      assertEquals(List.of("t"), trip.tables(List.of(table)));
    }
    assertArrayEquals(Files.readAllBytes(whole.artifact().resolve("t.csv")), parts.toByteArray());
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
    RoundTrip trip = trip(Map.of());
    trip.write(List.of(table));
    assertEquals(table.allRows(), trip.read(table.schema()).rows());
  }

  @ParameterizedTest
  @CsvSource({"1000,true", "1001,false"})
  void partitionsAreLimited(int count, boolean fits) throws IOException {
    SampleTable table = partitioned(SampleTable.numbers(count), SampleTable.numbers(count));
    RoundTrip trip = trip(Map.of());
    if (fits) {
      trip.write(List.of(table));
      assertEquals(count, trip.target().files().size());
    } else {
      IOException thrown = assertThrows(IOException.class, () -> trip.write(List.of(table)));
      assertEquals(
          "table t has more than 1000 partitions by value; partition by a column with fewer values",
          thrown.getMessage());
    }
    assertEquals(0, trip.target().open());
  }

  private static SampleTable partitioned(
      List<@Nullable Object> ids, List<@Nullable Object> values) {
    ValueType type = values.get(0) instanceof Long ? INTEGER : STRING;
    List<ColumnSchema> columns =
        List.of(ColumnSchema.of("id", INTEGER, false), ColumnSchema.of("value", type, true));
    return new SampleTable(
        new TableSchema(
            "t",
            columns,
            ids.size(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("value"),
            null),
        List.of(ids, values));
  }

  @Test
  void partitionsAreFoldersAsHiveNamesThem() throws IOException {
    SampleTable table =
        partitioned(
            SampleTable.numbers(5), Arrays.asList("eu", "a/b=%", null, "eu", "M\u00fcnchen"));
    RoundTrip trip =
        new RoundTrip(new CsvFormat(), Map.of(), Optional.of(new GzipCompression()), folder);
    trip.write(List.of(table));
    List<String> names =
        trip.target().files().stream()
            .map(file -> trip.artifact().relativize(file).toString())
            .toList();
    assertEquals(
        List.of(
            "t/value=M%C3%BCnchen/part-0.csv.gz",
            "t/value=__HIVE_DEFAULT_PARTITION__/part-0.csv.gz",
            "t/value=a%2Fb%3D%25/part-0.csv.gz",
            "t/value=eu/part-0.csv.gz"),
        names);
    assertEquals(5, trip.target().rows());
    RoundTrip.Found found = trip.read(table.schema());
    assertEquals(List.of("id", "value"), found.columns());
    assertEquals(
        List.of(
            Arrays.asList(5L, "M\u00fcnchen"),
            Arrays.asList(3L, null),
            Arrays.asList(2L, "a/b=%"),
            Arrays.asList(1L, "eu"),
            Arrays.asList(4L, "eu")),
        found.rows());
  }
}
