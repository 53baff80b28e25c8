package io.datagen.plugin.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonReaderTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final TableSchema TABLE =
      TableSchema.of(
          "t",
          List.of(
              ColumnSchema.of("id", INTEGER, false),
              ColumnSchema.of("name", new ValueType.StringType(), true)),
          3);

  @TempDir Path folder = Path.of("");
  private RoundTrip trip;

  @BeforeEach
  void open() throws IOException {
    trip = new RoundTrip(new JsonFormat(), Map.of(), Optional.empty(), folder);
  }

  private Path put(byte[] bytes) throws IOException {
    return Files.write(trip.artifact().resolve("t.json"), bytes);
  }

  private Path put(String text) throws IOException {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  private String failure(Path file) {
    IOException thrown = assertThrows(IOException.class, () -> trip.read(TABLE));
    String message = String.valueOf(thrown.getMessage());
    assertTrue(message.startsWith(file.toString()), message);
    return message.substring(file.toString().length());
  }

  @Test
  void anyLayoutIsRead() throws IOException {
    put(
        "\uFEFF [ {\"name\":null,\"id\":1},\r\n\t{\"id\":2,\n\"name\":\"b\"}\n,{\"id\":3,\"name\":\"\"}]  ");
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(List.of(), found.problems());
    assertEquals(List.of("id", "name"), found.columns());
    assertEquals(List.of(Arrays.asList(1L, null), List.of(2L, "b"), List.of(3L, "")), found.rows());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | : is empty; it should be an array of objects",
        "{\"id\":1} | , line 1, column 1: this should be an array of objects",
        "{\"id\":1} {\"id\":2} | , line 1, column 1: this should be an array of objects",
        "12 | , line 1, column 1: 12 should be an array of objects",
        "[12] | , line 1, column 2: 12 should be an object, as every item of the array",
        "[[]] | , line 1, column 2: this should be an object, as every item of the array",
        "[{\"id\":1,\"name\":\"a\"} | , line 2, column 1: Unexpected end-of-input",
        "[{\"id\":1,\"name\":\"a\"}, | , line 2, column 1: Unexpected end-of-input",
        "[{\"id\":1,\"name\":\"a\"},] | , line 1, column 22: Unexpected character (']'",
        "[{\"id\":1,\"name\":\"a\"}] 1 | , line 1, column 23: 1 stands behind the end of the array",
        "[{\"id\":1,\"name\":\"a\"}] x | , line 1, column 23: Unrecognized token 'x'",
        "[{\"id\":1,\"name\":\"a} | , line 1, column 20: Illegal unquoted character",
        "[{\"id\":1 \"name\":\"a\"}] | , line 1, column 10: Unexpected character ('\"'",
        "[{\"id\":1] | , line 1, column 9: Unexpected close marker ']': expected '}'",
        "x | , line 1, column 1: Unrecognized token 'x'"
      })
  void whatIsNoArrayOfObjectsIsToldWithItsPlace(String text, String message) throws IOException {
    Path file = put(text + "\n");
    String told = failure(file);
    assertTrue(told.startsWith(message), told);
    assertFalse(told.contains("Source"), told);
  }

  @Test
  void rowsBeforeTheDamageAreReadFirst() throws IOException {
    StringBuilder text = new StringBuilder("[\n");
    for (int i = 0; i < 5000; i++) {
      text.append("{\"id\":").append(i).append(",\"name\":\"x\"},\n");
    }
    Path file = put(text + "{\"id\":5000,\"name\":\"x\"}\n{\"id\":5001}]");
    DatasetSchema dataset = new DatasetSchema("d", List.of(TABLE));
    try (DatasetReader reader =
            new JsonFormat().openReader(dataset, trip.settings(), trip.artifact());
        TableReader rows = reader.openTable(TABLE, Slice.whole(3))) {
      Batch batch = Vectors.batch(TABLE);
      assertTrue(rows.read(batch, problem -> {}));
      assertEquals(Batch.CAPACITY, batch.size());
      assertTrue(rows.read(batch, problem -> {}));
      assertEquals(5001 - Batch.CAPACITY, batch.size());
      for (int i = 0; i < 2; i++) {
        IOException thrown = assertThrows(IOException.class, () -> rows.read(batch, problem -> {}));
        assertTrue(
            String.valueOf(thrown.getMessage()).startsWith(file + ", line 5003, column 1: "),
            thrown.toString());
      }
    }
  }

  @Test
  void badUtf8IsFoundInWhateverGuiseWithItsPlace() throws IOException {
    byte[][] bad = {
      {(byte) 0xFF},
      {(byte) 0xC3},
      {(byte) 0xC0, (byte) 0x80},
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
      {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
    };
    for (byte[] bytes : bad) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String json = "[\n{\"id\":1,\"name\":\"a" + text + "\"}]\n";
      Path file = put(json.getBytes(StandardCharsets.ISO_8859_1));
      assertEquals(", line 2, column 18: is not UTF-8", failure(file));
    }
    Path file = put("[]".getBytes(StandardCharsets.UTF_16LE));
    assertEquals(", line 1, column 2: is not UTF-8", failure(file));
    assertEquals(": is empty; it should be an array of objects", failure(put("")));
    assertEquals(", line 1, column 1: is not UTF-8", failure(put(new byte[] {(byte) 0xC3})));
  }

  @Test
  void charactersAcrossTheReadersChunksAreWhole() throws IOException {
    for (int shift = 0; shift < 5; shift++) {
      String name = "x".repeat(shift) + "\u00e9\u6f22\uD83D\uDE00".repeat(40_000);
      put("[{\"id\":1,\"name\":\"" + name + "\"}]");
      assertEquals(List.of(List.of(1L, name)), trip.read(TABLE).rows());
    }
  }

  @Test
  void keysThatAreMissingTwiceOrUnknownAreToldWithTheirLine() throws IOException {
    Path file =
        put(
            "[{\"id\":1,\"name\":\"a\"},\n{\"id\":2,\n\"more\":1},{\"id\":3,\"name\":\"b\",\"id\":4}]");
    RoundTrip.Found found = trip.read(TABLE);
    assertEquals(
        List.of(List.of(1L, "a"), Arrays.asList(2L, null), List.of(3L, "b")), found.rows());
    assertEquals(
        List.of(
            "1 " + file + ", line 3: has the unknown key \"more\"",
            "1 " + file + ", line 3: lacks the key \"name\"",
            "2 " + file + ", line 3: has the key \"id\" twice"),
        found.problems().stream().map(p -> p.row() + " " + p.message()).toList());
  }

  @Test
  void theFilesOfTheRunItselfAreNoTables() throws IOException {
    put("[]");
    for (String name : List.of("manifest", "manifest.part-1-of-2", "validation_report")) {
      Files.writeString(trip.artifact().resolve(name + ".json"), "{}");
    }
    assertEquals(List.of("t"), trip.tables(List.of()));
    SampleTable table = new SampleTable(TABLE, List.of(List.of(), List.of()));
    trip.checks(List.of(table)).forEach(check -> assertTrue(check.ok(), check.toString()));
  }

  private static List<String> objections(String... tables) {
    JsonFormat format = new JsonFormat();
    DatasetSchema dataset =
        new DatasetSchema(
            "d", Arrays.stream(tables).map(t -> TableSchema.of(t, TABLE.columns(), 1)).toList());
    return format.objections(dataset, FormatSettings.defaults(format.options()));
  }

  @Test
  void namesThatClashAreObjectedTo() {
    assertEquals(List.of(), objections("t", "manifests"));
    assertEquals(
        List.of(
            "table Manifest would lie in Manifest.json, which the run writes for itself; rename the"
                + " table"),
        objections("Manifest"));
    assertFalse(objections("validation_report").isEmpty());
    assertTrue(objections("ITEM", "item").get(0).contains("would be one file"));
    assertTrue(objections("a/b").get(0).contains("can't be a file's name"));
  }
}
