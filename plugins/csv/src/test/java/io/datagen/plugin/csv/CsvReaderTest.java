package io.datagen.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.CellValues.Token;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvReaderTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType MONEY = new ValueType.DecimalType(9, 2);
  private static final TableSchema TABLE =
      TableSchema.of(
          "t",
          List.of(ColumnSchema.of("id", INTEGER, false), ColumnSchema.of("price", MONEY, true)),
          3);

  @TempDir Path folder = Path.of("");

  private RoundTrip trip(Map<String, String> options) throws IOException {
    return new RoundTrip(new CsvFormat(), options, Optional.empty(), folder);
  }

  private static Path put(RoundTrip trip, String file, String text) throws IOException {
    return Files.writeString(trip.artifact().resolve(file), text, StandardCharsets.UTF_8);
  }

  @Test
  void otherSpellingsAreEqualAndWhatIsNoValueIsAToken() throws IOException {
    RoundTrip trip = trip(Map.of());
    put(trip, "t.csv", "price,id\n12.5,1\n\"+12.500\",02\n12.505,x\n,\"\"\n1e3,3.0\n");
    assertEquals(
        List.of(
            Arrays.asList(1L, 1250L),
            Arrays.asList(2L, 1250L),
            Arrays.asList(new Token("x"), new Token("12.505")),
            Arrays.asList(new Token(""), null),
            Arrays.asList(new Token("3.0"), new Token("1e3"))),
        trip.read(TABLE).rows());
  }

  @Test
  void withoutAHeaderColumnsAreReadByPosition() throws IOException {
    RoundTrip trip = trip(Map.of("header", "false", "delimiter", ";"));
    put(trip, "t.csv", "1;2.00\n");
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(List.of("id", "price"), found.columns());
    assertEquals(List.of(List.of(1L, 200L)), found.rows());
  }

  @Test
  void aByteOrderMarkOfTheDataIsKept() throws IOException {
    RoundTrip trip = trip(Map.of("header", "false"));
    TableSchema schema =
        TableSchema.of("t", List.of(ColumnSchema.of("a", new ValueType.StringType(), true)), 1);
    SampleTable table = new SampleTable(schema, List.of(List.of("\uFEFFx")));
    trip.write(List.of(table));
    assertEquals(table.allRows(), trip.read(schema).rows());
  }

  @Test
  void aProblemNamesTheRowAndTheLine() throws IOException {
    RoundTrip trip = trip(Map.of());
    StringBuilder text = new StringBuilder("id,price\n");
    for (int i = 0; i < 300_000; i++) {
      text.append(i == 200_000 ? "1\n" : i % 1000 == 0 ? "\"\n\",\n" : "7,1.25\n");
    }
    Path file = put(trip, "t.csv", text.toString());
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(300_000, found.rows().size());
    assertEquals(1, found.problems().size());
    assertEquals(200_000, found.problems().get(0).row());
    assertEquals(file + ", line 200202: has 1 field, not 2", found.problems().get(0).message());
  }

  @Test
  void compressedFilesAreKnownByTheirEnding() throws IOException {
    RoundTrip trip = trip(Map.of());
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(trip.artifact().resolve("t.csv.gz")))) {
      out.write("id,price\n1,2\n".getBytes(StandardCharsets.US_ASCII));
    }
    assertEquals(List.of("t"), trip.tables(List.of()));
    assertEquals(List.of(List.of(1L, 200L)), trip.read(TABLE).rows());
    put(trip, "u.csv.zst", "nothing");
    TableSchema other = TableSchema.of("u", TABLE.columns(), 1);
    assertMessage("--compression zstd", () -> trip.read(other));
  }

  private interface Read {
    Object run() throws IOException;
  }

  private static void assertMessage(String part, Read read) {
    IOException thrown = assertThrows(IOException.class, read::run);
    assertTrue(String.valueOf(thrown.getMessage()).contains(part), thrown.toString());
  }

  @Test
  void whatCannotBeReadIsSaidInASentence() throws IOException {
    RoundTrip trip = trip(Map.of());
    assertMessage("has no file t.csv for table t; it has no table at all", () -> trip.read(TABLE));
    put(trip, "t.csv", "");
    assertMessage("is empty; it should start with its columns' names", () -> trip.read(TABLE));
    Path file = put(trip, "u.csv.gz", "no gzip");
    TableSchema other = TableSchema.of("u", TABLE.columns(), 1);
    assertMessage(file + " can't be decompressed", () -> trip.read(other));
    DatasetSchema dataset = new DatasetSchema("d", List.of(TABLE));
    FormatSettings settings = FormatSettings.defaults(new CsvFormat().options());
    assertMessage(
        "is no directory",
        () -> new CsvFormat().openReader(dataset, settings, trip.artifact().resolve("t.csv")));
  }

  @Test
  void checksFindMissingTablesAndWrongHeaders() throws IOException {
    RoundTrip trip = trip(Map.of());
    put(trip, "t.csv", "id,cost\n");
    SampleTable table = new SampleTable(TABLE, List.of(List.of(), List.of()));
    SampleTable other = new SampleTable(TableSchema.of("u", TABLE.columns(), 0), table.columns());
    assertEquals(
        List.of(
            new FormatCheck("table_files", false, "1 of 2 tables have no file", List.of("u")),
            new FormatCheck(
                "headers",
                false,
                "1 headers are wrong",
                List.of("t: [id, cost] instead of [id, price]"))),
        trip.checks(List.of(table, other)));
  }

  private static List<String> objections(Map<String, String> options, TableSchema... tables) {
    CsvFormat format = new CsvFormat();
    FormatSettings settings = FormatSettings.of(format.options(), options, Optional.empty());
    return format.objections(new DatasetSchema("d", List.of(tables)), settings);
  }

  private static void assertObjects(
      String part, Map<String, String> options, TableSchema... tables) {
    List<String> objections = objections(options, tables);
    assertEquals(1, objections.size(), objections.toString());
    assertTrue(objections.get(0).contains(part), objections.toString());
  }

  @Test
  void whatCannotBeWrittenIsObjectedTo() {
    assertEquals(List.of(), objections(Map.of("delimiter", "tab", "null_text", "NULL"), TABLE));
    for (String delimiter : List.of("", ",,", "\"", "\n", "5", "-", "é")) {
      assertObjects("delimiter", Map.of("delimiter", delimiter));
    }
    assertObjects("null_text 'a,b' holds the delimiter", Map.of("null_text", "a,b"));
    assertObjects("null_text '-1' could be a value of t.price", Map.of("null_text", "-1"), TABLE);
    for (String name : List.of("a/b", "..", ".hidden", "a\0", "", "a\\b")) {
      assertObjects("can't be a file's name", Map.of(), TableSchema.of(name, TABLE.columns(), 1));
    }
    assertObjects("too long", Map.of(), TableSchema.of("x".repeat(300), TABLE.columns(), 1));
    assertObjects(
        "would be one file",
        Map.of(),
        TableSchema.of("ITEM", TABLE.columns(), 1),
        TableSchema.of("item", TABLE.columns(), 1));
    TableSchema allKeys =
        new TableSchema(
            "t",
            TABLE.columns(),
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("id", "price"),
            null);
    assertObjects("leaves nothing for the files", Map.of(), allKeys);
    assertFalse(objections(Map.of("quote_style", "all"), TABLE).size() > 0);
  }
}
