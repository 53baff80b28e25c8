package io.datagen.plugin.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.SampleValues;
import io.datagen.api.format.Slice;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** DuckDB reads what is written, with the right types and without options. */
final class DuckDbReadsItTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();

  @TempDir Path folder = Path.of("");

  static Stream<Map<String, String>> options() {
    return Stream.of(
        Map.of(),
        Map.of("page_version", "v1"),
        Map.of("dictionary", "on"),
        Map.of("dictionary", "off"),
        Map.of("page_version", "v1", "dictionary", "off"));
  }

  private Path write(Map<String, String> options, SampleTable table) throws IOException {
    RoundTrip trip = new RoundTrip(new ParquetFormat(), options, Optional.empty(), folder);
    trip.write(List.of(table));
    return trip.artifact();
  }

  private static SampleTable everyType() {
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    List<ValueType> types = new ArrayList<>(SampleValues.flatTypes());
    types.add(new ValueType.DecimalType(9, 2));
    for (ValueType type : types) {
      columns.add(ColumnSchema.of("c" + columns.size(), type, true));
      List<Object> values =
          type.equals(new ValueType.DecimalType(9, 2))
              ? List.of(1L, -999_999_999L)
              : SampleValues.of(type);
      List<@Nullable Object> column = new ArrayList<>();
      for (int row = 0; row < 60; row++) {
        column.add(row % 7 == 3 ? null : values.get(row % Math.min(values.size(), 35)));
      }
      cells.add(column);
    }
    return new SampleTable(TableSchema.of("t", columns, 60), cells);
  }

  @Test
  void typesAreTheRightOnes() throws IOException, SQLException {
    Path data = write(Map.of(), everyType());
    try (Duck duck = new Duck()) {
      assertEquals(
          List.of(
              "BIGINT",
              "DOUBLE",
              "DOUBLE",
              "DOUBLE",
              "DECIMAL(18,0)",
              "DECIMAL(18,4)",
              "DECIMAL(18,18)",
              "BOOLEAN",
              "VARCHAR",
              "UUID",
              "DATE",
              "TIME",
              "TIMESTAMP WITH TIME ZONE",
              "TIMESTAMP WITH TIME ZONE",
              "TIMESTAMP WITH TIME ZONE",
              "TIMESTAMP WITH TIME ZONE",
              "BIGINT",
              "DECIMAL(9,2)"),
          duck.rows("SELECT column_type FROM (DESCRIBE FROM '" + data.resolve("t.parquet") + "')"));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyValueIsRead(Map<String, String> options) throws IOException, SQLException {
    SampleTable table = everyType();
    Path data = write(options, table);
    try (Duck duck = new Duck()) {
      for (int c = 0; c < table.columns().size(); c++) {
        ValueType type = table.schema().columns().get(c).type();
        List<String> expected = new ArrayList<>();
        for (Object cell : table.columns().get(c)) {
          expected.add(asNumberOrText(type, cell));
        }
        assertEquals(
            expected,
            duck.rows("SELECT " + asNumber("c" + c, type) + " FROM '" + data + "/t.parquet'"),
            type.toString());
      }
    }
  }

  /** What makes DuckDB's value the one that vectors carry. */
  private static String asNumber(String column, ValueType type) {
    if (type instanceof ValueType.DecimalType decimal) {
      return "CAST(CAST("
          + column
          + " AS DECIMAL(38,18)) * 1"
          + "0".repeat(decimal.scale())
          + " AS HUGEINT)";
    }
    if (type instanceof ValueType.BooleanType) {
      return "CAST(" + column + " AS BIGINT)";
    }
    if (type instanceof ValueType.DateType) {
      return "CAST(epoch(" + column + ") AS BIGINT) // 86400";
    }
    return type instanceof ValueType.DateTimeType || type instanceof ValueType.TimeType
        ? "epoch_us(" + column + ")"
        : column;
  }

  private static String asNumberOrText(ValueType type, @Nullable Object cell) {
    if (type instanceof ValueType.FloatType && cell instanceof Double number) {
      return Double.toString(number);
    }
    return String.valueOf(cell);
  }

  @ParameterizedTest
  @MethodSource("options")
  void nestedColumnsAreRead(Map<String, String> options) throws IOException, SQLException {
    ColumnSchema number = ColumnSchema.of("n", INTEGER, true);
    ColumnSchema word = new ColumnSchema("w", STRING, true, true, false, null, null);
    ValueType struct = new ValueType.StructType(List.of(number, word));
    ValueType list = new ValueType.ListType(ColumnSchema.of("s", struct, true));
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(List.of(Map.of("n", 1L, "w", "a"), Map.of("n", 2L)));
    cells.add(List.of());
    cells.add(null);
    cells.add(Arrays.asList(null, Collections.singletonMap("n", null)));
    Path data = write(options, SampleTable.ofColumn("t", list, true, cells));
    try (Duck duck = new Duck()) {
      String from = " FROM '" + data + "/t.parquet'";
      assertEquals(
          List.of("STRUCT(n BIGINT, w VARCHAR)[]"),
          duck.rows("SELECT column_type FROM (DESCRIBE" + from + ") WHERE column_name = 'value'"));
      assertEquals(
          List.of(
              "[{\"n\":1,\"w\":\"a\"},{\"n\":2,\"w\":null}]",
              "[]",
              "null",
              "[null,{\"n\":null,\"w\":null}]"),
          duck.rows("SELECT CAST(to_json(value) AS VARCHAR)" + from + " ORDER BY id"));
    }
  }

  private static TableSchema withKeys(TableSchema plain) {
    return new TableSchema(
        plain.name(),
        plain.columns(),
        plain.rows(),
        List.of("id"),
        List.of(),
        List.of(),
        List.of(new ForeignKey(List.of("value"), "parents", List.of("id"))),
        List.of(),
        "say \"cheese\"");
  }

  @Test
  void keysStandInTheMetadataAndHaveBloomFilters() throws IOException, SQLException {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      cells.add("key-" + i * 7 % 1000);
    }
    SampleTable plain = SampleTable.ofColumn("t", STRING, true, cells);
    Path file = write(Map.of(), plain.withSchema(withKeys(plain.schema()))).resolve("t.parquet");
    try (Duck duck = new Duck()) {
      List<String> metadata =
          duck.rows(
              "SELECT decode(key), decode(value) FROM parquet_kv_metadata('"
                  + file
                  + "') ORDER BY ALL");
      assertEquals(
          List.of(
              "datagen.columns|{}",
              "datagen.dataset|sample",
              "datagen.description|say \"cheese\"",
              "datagen.foreign_keys|[{\"columns\":[\"value\"],\"parent_table\":\"parents\","
                  + "\"parent_columns\":[\"id\"]}]",
              "datagen.primary_key|[\"id\"]",
              "datagen.table|t",
              "datagen.unique|[]"),
          metadata);
      String probe = "SELECT bloom_filter_excludes FROM parquet_bloom_probe('" + file + "', ";
      assertEquals(List.of("false"), duck.rows(probe + "'value', 'key-77')"));
      assertEquals(List.of("true"), duck.rows(probe + "'value', 'key-1077')"));
      // Ascending keys are found by the bounds of pages.
      assertEquals(
          List.of("id,true", "value,false"),
          duck.rows(
              "SELECT path_in_schema || ',' || (bloom_filter_offset IS NULL) FROM parquet_metadata('"
                  + file
                  + "') ORDER BY ALL"));
    }
  }

  @Test
  void rowGroupsAndStatisticsAreThere() throws IOException, SQLException {
    List<@Nullable Object> cells = new ArrayList<>();
    for (long i = 0; i < 20_000; i++) {
      cells.add(i % 11 == 0 ? null : i % 500);
    }
    SampleTable table = SampleTable.ofColumn("t", INTEGER, true, cells);
    RoundTrip trip = new RoundTrip(new ParquetFormat(), Map.of(), Optional.empty(), folder);
    trip.write(table, Slice.whole(table.rows()), 2);
    try (Duck duck = new Duck()) {
      String from = " FROM parquet_metadata('" + trip.artifact() + "/t.parquet')";
      assertEquals(
          List.of("8192|1|8192|0", "8192|8193|16384|0", "3616|16385|20000|0"),
          duck.rows(
              "SELECT row_group_num_rows, stats_min_value, stats_max_value, stats_null_count"
                  + from
                  + " WHERE path_in_schema = 'id' ORDER BY row_group_id"));
      assertEquals(
          List.of("PLAIN, RLE_DICTIONARY, RLE|0|499|745"),
          duck.rows(
              "SELECT encodings, stats_min_value, stats_max_value, stats_null_count"
                  + from
                  + " WHERE path_in_schema = 'value' AND row_group_id = 0"));
      assertEquals(
          List.of("datagen version 1|3"),
          duck.rows(
              "SELECT created_by, num_row_groups FROM parquet_file_metadata('"
                  + trip.artifact()
                  + "/t.parquet')"));
    }
  }

  @Test
  void partitionsAreReadAsColumns() throws IOException, SQLException {
    List<ColumnSchema> columns =
        List.of(
            ColumnSchema.of("region", STRING, true),
            ColumnSchema.of("id", INTEGER, false),
            ColumnSchema.of("year", INTEGER, false));
    List<@Nullable Object> regions = new ArrayList<>();
    List<@Nullable Object> years = new ArrayList<>();
    for (int i = 0; i < 9000; i++) {
      regions.add(i % 4 == 3 ? null : List.of("north", "süd/west", "50%").get(i % 4));
      years.add(2020L + i % 3);
    }
    TableSchema schema =
        new TableSchema(
            "t",
            columns,
            9000,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("region", "year"),
            null);
    SampleTable table = new SampleTable(schema, List.of(regions, SampleTable.numbers(9000), years));
    RoundTrip trip = new RoundTrip(new ParquetFormat(), Map.of(), Optional.empty(), folder);
    trip.write(table, Slice.whole(9000), 3);
    try (Duck duck = new Duck()) {
      String from = " FROM '" + trip.artifact() + "/t/**/*.parquet'";
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 9000; i++) {
        expected.add((i + 1) + "|" + regions.get(i) + "|" + years.get(i));
      }
      assertEquals(expected, duck.rows("SELECT id, region, year" + from + " ORDER BY id"));
      assertEquals(12, trip.target().files().size());
    }
  }

  @Test
  void anEmptyTableHasItsColumns() throws IOException, SQLException {
    Path data = write(Map.of(), SampleTable.ofColumn("t", STRING, true, List.of()));
    try (Duck duck = new Duck()) {
      assertEquals(
          List.of("id|BIGINT", "value|VARCHAR"),
          duck.rows(
              "SELECT column_name, column_type FROM (DESCRIBE FROM '"
                  + data.resolve("t.parquet")
                  + "')"));
    }
  }
}
