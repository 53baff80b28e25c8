package io.datagen.plugin.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.CellValues.Token;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that another writer made, with the expected types and with others. */
final class ForeignFilesTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();
  private static final ValueType FLOAT = new ValueType.FloatType(-1);

  @TempDir Path folder = Path.of("");

  private void write(String query, String options) throws SQLException {
    try (Duck duck = new Duck()) {
      duck.run(
          "COPY (" + query + ") TO '" + folder + "/t.parquet' (FORMAT parquet" + options + ")");
    }
  }

  private List<List<@Nullable Object>> read(TableSchema schema) throws IOException {
    FormatSettings settings = FormatSettings.defaults(new ParquetFormat().options());
    DatasetSchema dataset = new DatasetSchema("d", List.of(schema));
    List<List<@Nullable Object>> found = new ArrayList<>();
    Batch batch = Vectors.batch(schema);
    try (DatasetReader reader = new ParquetFormat().openReader(dataset, settings, folder)) {
      try (TableReader rows = reader.openTable(schema, Slice.whole(schema.rows()))) {
        while (rows.read(batch, problem -> {})) {
          for (int row = 0; row < batch.size(); row++) {
            found.add(Cells.row(batch, row));
          }
        }
      }
      for (FormatCheck check : reader.checks()) {
        assertTrue(check.ok() || check.name().equals("schema"), check.toString());
      }
    }
    return found;
  }

  private static TableSchema expecting(int rows, ColumnSchema... columns) {
    return TableSchema.of("t", List.of(columns), rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", PARQUET_VERSION v2",
        ", COMPRESSION gzip",
        ", COMPRESSION uncompressed, PARQUET_VERSION v2",
        ", ROW_GROUP_SIZE 2048"
      })
  void tablesOfDuckDbAreRead(String options) throws IOException, SQLException {
    write(
        "SELECT range AS id, CASE WHEN range % 5 = 0 THEN NULL ELSE 'w' || range % 9 END AS word,"
            + " range / 8 AS number, range % 3 = 0 AS flag, DATE '2020-01-01' + range::INT AS day,"
            + " (range * 1.01)::DECIMAL(12, 2) AS price, 'text ' || range AS long,"
            + " [range, NULL, 3] AS list, {'a': range % 4, 'b': 'x'} AS pair"
            + " FROM range(10000)",
        options);
    ColumnSchema a = ColumnSchema.of("a", INTEGER, true);
    ColumnSchema b = ColumnSchema.of("b", STRING, true);
    List<List<@Nullable Object>> found =
        read(
            expecting(
                10_000,
                ColumnSchema.of("id", INTEGER, true),
                ColumnSchema.of("word", STRING, true),
                ColumnSchema.of("number", FLOAT, true),
                ColumnSchema.of("flag", new ValueType.BooleanType(), true),
                ColumnSchema.of("day", new ValueType.DateType(), true),
                ColumnSchema.of("price", new ValueType.DecimalType(12, 2), true),
                ColumnSchema.of("long", STRING, true),
                ColumnSchema.of("list", new ValueType.ListType(a), true),
                ColumnSchema.of("pair", new ValueType.StructType(List.of(a, b)), true)));
    for (int i = 0; i < 10_000; i++) {
      List<@Nullable Object> expected = new ArrayList<>();
      expected.add((long) i);
      expected.add(i % 5 == 0 ? null : "w" + i % 9);
      expected.add(i / 8.0);
      expected.add(i % 3 == 0 ? 1L : 0L);
      expected.add(LocalDate.of(2020, 1, 1).toEpochDay() + i);
      expected.add(i * 101L);
      expected.add("text " + i);
      expected.add(Arrays.asList((long) i, null, 3L));
      expected.add(Map.of("a", i % 4L, "b", "x"));
      assertEquals(expected, found.get(i));
    }
  }

  @Test
  void unitsOfTimeAreConverted() throws IOException, SQLException {
    write(
        "SELECT TIMESTAMP_MS '2024-05-01 10:00:00.125' AS ms,"
            + " TIMESTAMP_NS '2024-05-01 10:00:00.000001' AS ns,"
            + " TIMESTAMP_NS '2024-05-01 10:00:00.000000001' AS lost,"
            + " TIME '10:00:00.5' AS time",
        "");
    ValueType moment = new ValueType.DateTimeType(6);
    long base = 1_714_557_600_000_000L;
    List<@Nullable Object> row =
        read(expecting(
                1,
                ColumnSchema.of("ms", moment, true),
                ColumnSchema.of("ns", moment, true),
                ColumnSchema.of("lost", moment, true),
                ColumnSchema.of("time", new ValueType.TimeType(), true)))
            .get(0);
    assertEquals(base + 125_000, row.get(0));
    assertEquals(base + 1, row.get(1));
    assertEquals(new Token(Long.toString(base * 1000 + 1)), row.get(2));
    assertEquals(36_000_500_000L, row.get(3));
  }

  @Test
  void valuesOfAnotherTypeAreTokens() throws IOException, SQLException {
    write(
        "SELECT 7 AS number, 'seven' AS word, 1.5::DOUBLE AS ratio, DATE '1970-01-03' AS day,"
            + " 'nan'::DOUBLE AS none, [1, 2] AS list, 12.5::DECIMAL(9, 1) AS price,"
            + " NULL::INT AS missing, 'x'::BLOB AS blob",
        "");
    ColumnSchema field = ColumnSchema.of("f", INTEGER, true);
    List<@Nullable Object> row =
        read(expecting(
                1,
                ColumnSchema.of("number", STRING, true),
                ColumnSchema.of("word", INTEGER, true),
                ColumnSchema.of("ratio", INTEGER, true),
                ColumnSchema.of("day", INTEGER, true),
                ColumnSchema.of("none", FLOAT, true),
                ColumnSchema.of("list", STRING, true),
                ColumnSchema.of("price", new ValueType.DecimalType(9, 2), true),
                ColumnSchema.of("missing", STRING, true),
                ColumnSchema.of("blob", new ValueType.UuidType(), true)))
            .get(0);
    assertEquals(
        Arrays.asList(
            new Token("7"),
            new Token("seven"),
            new Token("1.5"),
            new Token("2"),
            new Token("NaN"),
            new Token("LIST of INT32"),
            new Token("125"),
            null,
            new Token("x")),
        row);
    List<@Nullable Object> shapes =
        read(expecting(
                1,
                ColumnSchema.of("number", new ValueType.StructType(List.of(field)), true),
                ColumnSchema.of("word", new ValueType.ListType(field), true),
                ColumnSchema.of(
                    "list", new ValueType.ListType(ColumnSchema.of("e", STRING, true)), true)))
            .get(0);
    assertEquals(new Token("INT32"), shapes.get(0));
    assertEquals(new Token("BYTE_ARRAY (STRING)"), shapes.get(1));
    assertEquals(List.of(new Token("1"), new Token("2")), shapes.get(2));
  }

  @Test
  void fieldsThatAreMissingAreNull() throws IOException, SQLException {
    write("SELECT {'a': 1, 'z': 2} AS pair", "");
    ColumnSchema a = ColumnSchema.of("a", INTEGER, true);
    ColumnSchema b = ColumnSchema.of("b", STRING, true);
    ColumnSchema pair = ColumnSchema.of("pair", new ValueType.StructType(List.of(b, a)), true);
    Object cell = read(expecting(1, pair)).get(0).get(0);
    assertTrue(cell instanceof Map<?, ?>);
    Map<?, ?> fields = (Map<?, ?>) cell;
    assertEquals(1L, fields.get("a"));
    assertNull(fields.get("b"));
  }

  @Test
  void declaredTypesAreWorded() throws IOException, SQLException {
    write(
        "SELECT 1::BIGINT AS a, 1.5::DECIMAL(9, 2) AS b, 'x' AS c, TIMESTAMPTZ '2024-01-01' AS d,"
            + " [1::BIGINT] AS e, {'x': 1::UTINYINT} AS f, uuid() AS g",
        "");
    TableSchema schema = expecting(1, ColumnSchema.of("a", INTEGER, true));
    FormatSettings settings = FormatSettings.defaults(new ParquetFormat().options());
    try (DatasetReader reader =
            new ParquetFormat()
                .openReader(new DatasetSchema("d", List.of(schema)), settings, folder);
        TableReader rows = reader.openTable(schema, Slice.whole(1))) {
      assertEquals(
          List.of(
              "INT64",
              "INT32 (DECIMAL(9,2))",
              "BYTE_ARRAY (STRING)",
              "INT64 (TIMESTAMP(MICROS,UTC))",
              "LIST of INT64",
              "group {x INT32 (UINT(8))}",
              "FIXED_LEN_BYTE_ARRAY(16) (UUID)"),
          rows.columns().stream().map(TableReader.FileColumn::declaredType).toList());
    }
  }
}
