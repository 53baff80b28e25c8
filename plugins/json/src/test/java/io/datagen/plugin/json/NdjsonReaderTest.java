package io.datagen.plugin.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.CellValues.Token;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NdjsonReaderTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();
  private static final TableSchema TABLE =
      TableSchema.of(
          "t",
          List.of(ColumnSchema.of("id", INTEGER, false), ColumnSchema.of("name", STRING, true)),
          3);
  private static final List<@Nullable Object> LOST = Arrays.asList(null, null);

  @TempDir Path folder = Path.of("");
  private RoundTrip trip;

  @BeforeEach
  void open() throws IOException {
    trip = new RoundTrip(new NdjsonFormat(), Map.of(), Optional.empty(), folder);
  }

  private Path put(byte[] bytes) throws IOException {
    return Files.write(trip.artifact().resolve("t.ndjson"), bytes);
  }

  private Path put(String text) throws IOException {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> messages(RoundTrip.Found found, Path file) {
    return found.problems().stream()
        .map(TableReader.ReadProblem::message)
        .map(message -> message.replace(file + ", ", ""))
        .toList();
  }

  private @Nullable Object cell(ValueType type, String json) throws IOException {
    put("{\"value\":" + json + "}\n");
    TableSchema table = TableSchema.of("t", List.of(ColumnSchema.of("value", type, true)), 1);
    RoundTrip.Found found = trip.read(table);
    assertEquals(List.of(), found.problems());
    return found.rows().get(0).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "1.0, 1",
    "1e2, 100",
    "1200e-2, 12",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "-9223372036854775808.000, -9223372036854775808",
    "100000000000000000000000e-20, 1000"
  })
  void integersAreWhateverIsIntegral(String json, long value) throws IOException {
    assertEquals(value, cell(INTEGER, json));
  }

  @ParameterizedTest
  @CsvSource({"1.5", "9223372036854775808", "1e-1", "1e999999999", "1e-999999999", "true"})
  void whatIsNoIntegerIsAToken(String json) throws IOException {
    assertEquals(new Token(json), cell(INTEGER, json));
  }

  @Test
  void decimalsAreExactToEighteenDigits() throws IOException {
    ValueType money = new ValueType.DecimalType(18, 2);
    assertEquals(1250L, cell(money, "12.5"));
    assertEquals(-1250L, cell(money, "-12.500"));
    assertEquals(1200L, cell(money, "12"));
    assertEquals(99_999_999_999_999_999L * 10 + 9, cell(money, "9999999999999999.99"));
    assertEquals(new Token("12.505"), cell(money, "12.505"));
    assertEquals(7L, cell(new ValueType.DecimalType(18, 18), "0.000000000000000007"));
  }

  @Test
  void floatsAreTheNearestDoubles() throws IOException {
    ValueType real = new ValueType.FloatType(-1);
    assertEquals(3.0, cell(real, "3"));
    assertEquals(0.1, cell(real, "0.1"));
    assertEquals(Double.MIN_VALUE, cell(real, "4.9e-324"));
    assertEquals(0x1p53, cell(real, "9007199254740993"));
    assertEquals(new Token("1e999"), cell(real, "1e999"));
  }

  @Test
  void anyDoubleReadsBack() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    List<@Nullable Object> values = new ArrayList<>();
    while (values.size() < 20_000) {
      double any = Double.longBitsToDouble(random.nextLong());
      double near = random.nextDouble() * 1e6;
      values.add(values.size() % 2 == 0 && Double.isFinite(any) ? any : near);
    }
    SampleTable table = SampleTable.ofColumn("t", new ValueType.FloatType(-1), false, values);
    trip.write(List.of(table));
    assertEquals(table.allRows(), trip.read(table.schema()).rows());
  }

  @Test
  void aValueOfAnotherTypeIsNullAndItsTextAToken() throws IOException {
    assertEquals(new Token("12"), cell(INTEGER, "\"12\""));
    assertEquals(new Token("12"), cell(STRING, "12"));
    assertEquals(new Token("false"), cell(STRING, "false"));
    assertEquals(
        new Token("{\"a\":[1,{},[],\"x\\n\"],\"b\":null}"),
        cell(INTEGER, "{\"a\" : [1, {}, [ ] ,\"x\\u000a\"], \"b\":null}"));
    assertEquals(new Token("2024-02-30"), cell(new ValueType.DateType(), "\"2024-02-30\""));
    assertEquals(new Token("19791"), cell(new ValueType.DateType(), "19791"));
    assertEquals(new Token("tru\u00e9"), cell(new ValueType.TimeType(), "\"tru\u00e9\""));
    assertEquals(new Token("1"), cell(new ValueType.BooleanType(), "1"));
    assertEquals(new Token("0189"), cell(new ValueType.UuidType(), "\"0189\""));
  }

  @Test
  void wrongNestingIsATokenWhereItIs() throws IOException {
    ColumnSchema number = ColumnSchema.of("n", INTEGER, true);
    ValueType list = new ValueType.ListType(number);
    ValueType struct = new ValueType.StructType(List.of(number));
    assertEquals(new Token("{\"n\":1}"), cell(list, "{\"n\":1}"));
    assertEquals(new Token("[1]"), cell(struct, "[1]"));
    assertEquals(Arrays.asList(1L, new Token("[2]"), null), cell(list, "[1,[2],null]"));
    assertEquals(Map.of("n", new Token("x")), cell(struct, "{\"n\":\"x\"}"));
    assertEquals(Map.of(), cell(struct, "{}"));
  }

  @Test
  void keysMayComeInAnyOrderAndBlanksAreNothing() throws IOException {
    put("  {\"name\" : \"a\",\t\"id\":1 } \r\n{\"i\\u0064\":2,\"name\":\"\\u00e9\\/\"}\n");
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(List.of(), found.problems());
    assertEquals(List.of("id", "name"), found.columns());
    assertEquals(List.of(List.of(1L, "a"), List.of(2L, "\u00e9/")), found.rows());
  }

  @Test
  void keysThatAreMissingTwiceOrUnknownAreTold() throws IOException {
    Path file =
        put(
            """
            {"id":1,"name":"a"}
            {"id":2}
            {"id":3,"name":"b","id":4}
            {"id":5,"more":{"x":[]},"name":"c","more":0}
            {}
            """);
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(
        List.of(
            Arrays.asList(1L, "a"),
            Arrays.asList(2L, null),
            Arrays.asList(3L, "b"),
            Arrays.asList(5L, "c"),
            LOST),
        found.rows());
    assertEquals(
        List.of(
            "line 2: lacks the key \"name\"",
            "line 3: has the key \"id\" twice",
            "line 4: has the unknown key \"more\"",
            "line 4: has the key \"more\" twice",
            "line 5: lacks the keys \"id\", \"name\""),
        messages(found, file));
    assertEquals(List.of(1L, 2L, 3L, 3L, 4L), found.problems().stream().map(p -> p.row()).toList());
  }

  @Test
  void whatTheFirstRowSaysOfColumnsIsNotSaidOfEveryRow() throws IOException {
    put("{\"id\":1,\"cost\":2}\n{\"id\":2,\"cost\":3}\n");
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(List.of("id", "cost"), found.columns());
    assertEquals(List.of(), found.problems());
    assertEquals(List.of(Arrays.asList(1L, null), Arrays.asList(2L, null)), found.rows());
  }

  @Test
  void aFieldThatIsUnknownIsNamedWithItsColumn() throws IOException {
    ColumnSchema field = ColumnSchema.of("n", INTEGER, true);
    ColumnSchema column = ColumnSchema.of("s", new ValueType.StructType(List.of(field)), true);
    Path file = put("{\"s\":{\"n\":1,\"m\":2,\"n\":3}}\n");
    RoundTrip.Found found = trip.read(TableSchema.of("t", List.of(column), 1));
    assertEquals(List.of(List.of(Map.of("n", 1L))), found.rows());
    assertEquals(
        List.of(
            "line 1: column s has the unknown key \"m\"",
            "line 1: column s has the key \"n\" twice"),
        messages(found, file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":2,\"name\":\"b | can't be read: Unexpected end-of-input in VALUE_STRING",
        "{\"id\":2,\"name\": | can't be read: Unexpected end-of-input",
        "{\"id\":2 | can't be read: Unexpected end-of-input",
        "{\"id\":02,\"name\":null} | can't be read: Invalid numeric value: Leading zeroes not allowed",
        "{\"id\":NaN,\"name\":null} | can't be read: Non-standard token 'NaN'",
        "{'id':2} | can't be read: Unexpected character (''' (code 39))",
        "{\"id\":2,\"name\":\"b\"} {} | has something behind its object, in column 21",
        "{\"id\":2,\"name\":\"b\"}, | can't be read: Unexpected character (',' (code 44))",
        "{\"id\":2,\"name\":\"b\\x\"} | can't be read: Unrecognized character escape",
        "{\"id\":2,\"name\":\"b\u0001\"} | can't be read: Illegal unquoted character",
        "[1] | is no object: it starts with '['",
        "12 | is no object: it starts with '1'",
        "' ' | is empty; every line is an object",
        "\u00e9 | is no object: it starts with the byte c3"
      })
  void aDamagedLineIsARowOfNullsAndTheNextLineTheNextRow(String line, String message)
      throws IOException {
    Path file = put("{\"id\":1,\"name\":\"a\"}\n" + line + "\n{\"id\":3,\"name\":\"c\"}\n");
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(List.of(List.of(1L, "a"), LOST, List.of(3L, "c")), found.rows());
    assertEquals(1, found.problems().size(), found.problems().toString());
    assertEquals(1, found.problems().get(0).row());
    String told = messages(found, file).get(0);
    assertTrue(told.startsWith("line 2: " + message), told);
  }

  @Test
  void anObjectOverSeveralLinesIsDamageToo() throws IOException {
    put("{\"id\":1,\n\"name\":\"a\"}\n{\"id\":3,\"name\":\"c\"}\n");
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(List.of(LOST, LOST, List.of(3L, "c")), found.rows());
    assertEquals(2, found.problems().size());
  }

  @Test
  void badUtf8IsFoundInWhateverGuise() throws IOException {
    byte[][] bad = {
      {(byte) 0xFF},
      {(byte) 0xC3},
      {(byte) 0xC0, (byte) 0x80},
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
      {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
    };
    for (byte[] bytes : bad) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String file =
          "{\"id\":1,\"name\":\"a\"}\n{\"id\":2,\"name\":\""
              + text
              + "\"}\n{\"id\":3,\"name\":\"\"}\n";
      Path path = put(file.getBytes(StandardCharsets.ISO_8859_1));
      RoundTrip.Found found = trip.read(TABLE);
      assertEquals(List.of(List.of(1L, "a"), LOST, List.of(3L, "")), found.rows());
      assertEquals(List.of("line 2: is not UTF-8"), messages(found, path));
    }
    put("{\"id\":1,\"name\":\"\u00e9\"}\n".getBytes(StandardCharsets.UTF_16LE));
    assertTrue(messages(trip.read(TABLE), folder).get(0).contains("UTF-8"));
  }

  @Test
  void halfOfASurrogatePairIsNoText() throws IOException {
    Path file = put("{\"id\":1,\"name\":\"\\ud83d\"}\n{\"id\":2,\"name\":\"\\ud83d\\ude00\"}\n");
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(
        List.of("line 1: column name holds half of a surrogate pair"), messages(found, file));
    assertEquals(List.of(List.of(1L, new Token("?")), List.of(2L, "\uD83D\uDE00")), found.rows());
  }

  @Test
  void aFileThatIsCutOffSaysSo() throws IOException {
    Path file = put("\uFEFF{\"id\":1,\"name\":\"a\"}\n{\"id\":2,\"name\":\"b\"}");
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(List.of(List.of(1L, "a"), List.of(2L, "b")), found.rows());
    assertEquals(
        List.of("line 2: has no line end: the file may be cut off"), messages(found, file));
  }

  @Test
  void aProblemNamesTheRowAndTheLine() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      text.append(i == 200_000 ? "{\"id\":7}\n" : "{\"id\":7,\"name\":\"x\"}\n");
    }
    Path file = put(text.toString());
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(300_000, found.rows().size());
    assertEquals(List.of("line 200001: lacks the key \"name\""), messages(found, file));
    assertEquals(200_000, found.problems().get(0).row());
  }

  @Test
  void batchesOfLongListsAreCutShort() throws IOException {
    ValueType type = new ValueType.ListType(ColumnSchema.of("n", INTEGER, true));
    List<@Nullable Object> items = SampleTable.numbers(10_000);
    SampleTable table = SampleTable.ofColumn("t", type, true, Collections.nCopies(100, items));
    trip.write(List.of(table));
    assertEquals(table.allRows(), trip.read(table.schema()).rows());
    int most = 0;
    try (DatasetReader reader =
            new NdjsonFormat()
                .openReader(RoundTrip.dataset(List.of(table)), trip.settings(), trip.artifact());
        TableReader rows = reader.openTable(table.schema(), Slice.whole(100))) {
      Batch batch = Vectors.batch(table.schema());
      while (rows.read(batch, problem -> {})) {
        most = Math.max(most, batch.size());
      }
    }
    assertEquals(7, most);
  }

  @Test
  void compressedFilesAreKnownByTheirEndingAndDamageIsSaid() throws IOException {
    Path file = trip.artifact().resolve("t.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\":1,\"name\":\"a\"}\n".getBytes(StandardCharsets.US_ASCII));
    }
    assertEquals(List.of("t"), trip.tables(List.of()));
    assertEquals(List.of(List.of(1L, "a")), trip.read(TABLE).rows());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 9));
    IOException thrown = assertThrows(IOException.class, () -> trip.read(TABLE));
    assertTrue(
        String.valueOf(thrown.getMessage()).startsWith(file + " can't be read further"),
        thrown::toString);
  }

  @Test
  void checksFindMissingTablesAndOtherKeys() throws IOException {
    put("{\"id\":1,\"cost\":2}\n");
    SampleTable table = new SampleTable(TABLE, List.of(List.of(), List.of()));
    SampleTable other = new SampleTable(TableSchema.of("u", TABLE.columns(), 0), table.columns());
    assertEquals(
        List.of(
            new FormatCheck("table_files", false, "1 of 2 tables have no file", List.of("u")),
            new FormatCheck(
                "keys",
                false,
                "1 tables start with a row of other keys",
                List.of("t: [id, cost] instead of [id, name]"))),
        trip.checks(List.of(table, other)));
  }
}
