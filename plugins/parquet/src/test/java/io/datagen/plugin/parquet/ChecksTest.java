package io.datagen.plugin.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.SampleTable;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that says something false of itself is found out. */
final class ChecksTest {
  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private Written written;

  private static SampleTable table() {
    List<@Nullable Object> words = new ArrayList<>();
    List<@Nullable Object> numbers = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      words.add("word " + (i % 2 == 0 ? i : "x".repeat(i % 100)));
      numbers.add(i % 9 == 0 ? null : i / 8.0);
    }
    List<ColumnSchema> columns =
        List.of(
            ColumnSchema.of("id", new ValueType.IntegerType(), false),
            ColumnSchema.of("word", new ValueType.StringType(), false),
            ColumnSchema.of("number", new ValueType.FloatType(-1), true));
    TableSchema schema =
        new TableSchema(
            "t",
            columns,
            30_000,
            List.of("id"),
            List.of(List.of("word")),
            List.of(),
            List.of(),
            List.of(),
            null);
    return new SampleTable(schema, List.of(SampleTable.numbers(30_000), words, numbers));
  }

  @BeforeEach
  void write() throws IOException {
    written = Written.of(table(), Map.of(), folder);
  }

  private static Statistics statistics(FileMetaData footer, int column) {
    return footer.getRow_groups().get(0).getColumns().get(column).getMeta_data().getStatistics();
  }

  private interface Change {
    void apply(FileMetaData footer);
  }

  private void assertFails(String check, Change change) throws IOException {
    written.putFooter(change::apply);
    assertEquals(List.of(check), written.failedChecks());
  }

  @Test
  void aTrueFileFailsNothing() throws IOException {
    assertEquals(List.of(), written.failedChecks());
    assertEquals(
        List.of(
            "table_files",
            "footers",
            "schema",
            "metadata",
            "statistics",
            "page_index",
            "bloom_filters"),
        written.checks(table().schema()).stream().map(FormatCheck::name).toList());
  }

  @Test
  void falseBoundsAreFound() throws IOException {
    assertFails(
        "statistics", f -> statistics(f, 0).setMax_value(new byte[] {1, 0, 0, 0, 0, 0, 0, 0}));
    assertFails("statistics", f -> statistics(f, 1).setMin_value(new byte[] {'x'}));
    assertFails("statistics", f -> statistics(f, 2).setMin_value(new byte[] {0, 0}));
    assertFails(
        "statistics", f -> statistics(f, 0).setMax_value(new byte[] {0, 0, 0, 0, 0, 0, 0, 1}));
  }

  @Test
  void aFalseNullCountIsFound() throws IOException {
    assertFails("statistics", f -> statistics(f, 2).setNull_count(7));
  }

  @Test
  void rowsThatDontAddUpAreFound() throws IOException {
    assertFails("footers", f -> f.setNum_rows(29_999));
  }

  @Test
  void sizesThatDontAddUpAreFound() throws IOException {
    assertFails("footers", f -> f.getRow_groups().get(0).setTotal_byte_size(1));
  }

  @Test
  void aChunkUnderAnotherNameIsFound() throws IOException {
    assertFails(
        "footers",
        f ->
            f.getRow_groups()
                .get(0)
                .getColumns()
                .get(1)
                .getMeta_data()
                .setPath_in_schema(List.of("other")));
  }

  @Test
  void metadataOfAnotherTableIsFound() throws IOException {
    assertFails(
        "metadata",
        f ->
            f.getKey_value_metadata().stream()
                .filter(e -> e.getKey().equals("datagen.primary_key"))
                .forEach(e -> e.setValue("[]")));
    assertFails("metadata", f -> f.getKey_value_metadata().remove(0));
  }

  @Test
  void aFileWithoutOurMetadataIsAnotherWriters() throws IOException {
    written.putFooter(f -> f.setKey_value_metadata(List.of(new KeyValue("pandas"))));
    assertEquals(List.of(), written.failedChecks());
  }

  @Test
  void aPageIndexOfAnotherColumnIsFound() throws IOException {
    assertFails(
        "page_index",
        f -> {
          var columns = f.getRow_groups().get(0).getColumns();
          columns.get(0).setOffset_index_offset(columns.get(1).getOffset_index_offset());
          columns.get(0).setOffset_index_length(columns.get(1).getOffset_index_length());
        });
    assertFails(
        "page_index",
        f -> {
          var columns = f.getRow_groups().get(0).getColumns();
          columns.get(1).setColumn_index_offset(columns.get(0).getColumn_index_offset());
          columns.get(1).setColumn_index_length(columns.get(0).getColumn_index_length());
        });
  }

  @Test
  void aBloomFilterOfAnotherColumnIsFound() throws IOException {
    assertFails(
        "bloom_filters",
        f -> {
          var columns = f.getRow_groups().get(0).getColumns();
          columns
              .get(0)
              .getMeta_data()
              .setBloom_filter_offset(columns.get(1).getMeta_data().getBloom_filter_offset());
        });
  }

  /** A bit that is set too much hides no value, so only building the filter anew shows it. */
  @Test
  void anyFlippedBitOfABloomFilterIsFound() throws IOException {
    var word = written.footer().getRow_groups().get(0).getColumns().get(1).getMeta_data();
    int end = (int) word.getBloom_filter_offset() + word.getBloom_filter_length();
    byte[] bytes = written.bytes();
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 16; i++) {
      int at = end - 1 - random.nextInt(30_000);
      written.put(written.changed(at, bytes[at] ^ 1 << random.nextInt(8)));
      assertEquals(List.of("bloom_filters"), written.failedChecks(), "byte " + at);
    }
  }

  @Test
  void anotherTypeIsFoundAndToldWithBoth() throws IOException {
    List<ColumnSchema> columns =
        List.of(
            ColumnSchema.of("id", new ValueType.DateType(), false),
            ColumnSchema.of("word", new ValueType.StringType(), false),
            ColumnSchema.of("missing", new ValueType.StringType(), false));
    FormatCheck schema =
        written.checks(TableSchema.of("t", columns, 30_000)).stream()
            .filter(c -> c.name().equals("schema"))
            .findFirst()
            .orElseThrow();
    assertEquals(2, schema.examples().size());
    assertTrue(schema.examples().get(0).endsWith("column id is INT64, not INT32 (DATE)"));
    assertTrue(schema.examples().get(1).endsWith("column missing is not there"));
  }

  @Test
  void aMissingTableIsFound() throws IOException {
    Files.delete(written.file());
    assertEquals(List.of("table_files"), written.failedChecks());
  }
}
