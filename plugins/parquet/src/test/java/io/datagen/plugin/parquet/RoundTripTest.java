package io.datagen.plugin.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.CellValues;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.DirectoryTarget;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.SampleValues;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.format.TableWriter;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.parquet.format.RowGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of any shape under any options. */
final class RoundTripTest {
  @TempDir Path folder = Path.of("");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  static Stream<Map<String, String>> options() {
    return Stream.of(
        Map.of(),
        Map.of("page_version", "v1"),
        Map.of("dictionary", "on"),
        Map.of("page_version", "v1", "dictionary", "off"));
  }

  private static FormatSettings settings(Map<String, String> options, long seed) {
    FormatSettings settings =
        FormatSettings.of(new ParquetFormat().options(), options, Optional.empty());
    return seed % 2 == 0 ? settings.withCodec("snappy") : settings;
  }

  /** Writes with chunks of the format's own size, as the engine does. */
  private static void write(SampleTable table, FormatSettings settings, Path into)
      throws IOException {
    DatasetSchema dataset = RoundTrip.dataset(List.of(table));
    DirectoryTarget target = new DirectoryTarget(into, true, into.resolve("scratch"));
    try (DatasetWriter writer = new ParquetFormat().openWriter(dataset, settings, target);
        TableWriter rows = writer.openTable(table.schema(), Slice.whole(table.rows()));
        BatchEncoder encoder = rows.newEncoder()) {
      for (int start = 0; start < table.rows(); start += rows.chunkRows()) {
        int end = Math.min(table.rows(), start + rows.chunkRows());
        for (int row = start; row < end; row += Batch.CAPACITY) {
          int size = Math.min(Batch.CAPACITY, end - row);
          encoder.encode(table.batch(row, size, row, row % 3 == 0));
        }
        encoder.flush();
      }
      rows.finish();
      writer.finish();
    }
  }

  private static List<List<@Nullable Object>> read(
      SampleTable table, FormatSettings settings, Path from) throws IOException {
    DatasetSchema dataset = RoundTrip.dataset(List.of(table));
    List<List<@Nullable Object>> found = new ArrayList<>();
    Batch batch = Vectors.batch(table.schema());
    try (DatasetReader reader = new ParquetFormat().openReader(dataset, settings, from)) {
      try (TableReader rows = reader.openTable(table.schema(), Slice.whole(table.rows()))) {
        while (rows.read(batch, problem -> assertEquals("", problem.message()))) {
          for (int row = 0; row < batch.size(); row++) {
            found.add(Cells.row(batch, row));
          }
        }
      }
      for (FormatCheck check : reader.checks()) {
        assertTrue(check.ok(), check.toString());
      }
    }
    return found;
  }

  static List<List<@Nullable Object>> expected(SampleTable table) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : table.allRows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        ColumnSchema column = table.schema().columns().get(i);
        cells.add(ParquetContractTest.withoutNulls(column.type(), row.get(i)));
      }
      rows.add(cells);
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tablesOfAnyShapeReadBackAndTheirChecksHold(long seed) throws IOException {
    int index = (int) (seed % 4);
    Map<String, String> options = new HashMap<>(options().skip(index).findFirst().orElseThrow());
    options.put("row_group_size", seed % 3 == 0 ? "auto" : seed % 3 == 1 ? "100" : "4096");
    SampleTable table = RandomTables.of(seed, seed % 5 == 0 ? 9000 : 350);
    Path into = Files.createDirectory(folder.resolve("data"));
    write(table, settings(options, seed), into);
    assertEquals(expected(table), read(table, settings(options, seed), into), "seed " + seed);
  }

  /** However short they are in the file: in memory an item is eight bytes, and levels beside it. */
  @Test
  void longListsComeInShortBatches() throws IOException {
    List<@Nullable Object> list = Collections.nCopies(1000, 7L);
    ColumnSchema item = ColumnSchema.of("i", new ValueType.IntegerType(), false);
    SampleTable table =
        SampleTable.ofColumn(
            "t", new ValueType.ListType(item), false, Collections.nCopies(5000, list));
    FormatSettings settings = settings(Map.of(), 0);
    write(table, settings, folder);
    Batch batch = Vectors.batch(table.schema());
    int rows = 0;
    try (DatasetReader reader =
            new ParquetFormat().openReader(RoundTrip.dataset(List.of(table)), settings, folder);
        TableReader in = reader.openTable(table.schema(), Slice.whole(table.rows()))) {
      while (in.read(batch, problem -> assertEquals("", problem.message()))) {
        assertTrue(batch.size() * 1000L * Long.BYTES <= 16 << 20, batch.size() + " rows");
        rows += batch.size();
      }
    }
    assertEquals(5000, rows);
  }

  @ParameterizedTest
  @MethodSource("options")
  void aColumnThatGrowsLargeReadsBack(Map<String, String> options) throws IOException {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      cells.add(i % 7 == 0 ? null : (i % 40 + "-").repeat(1500));
    }
    SampleTable table = SampleTable.ofColumn("t", new ValueType.StringType(), true, cells);
    Path into = Files.createDirectory(folder.resolve("data"));
    write(table, settings(options, 0), into);
    assertEquals(table.allRows(), read(table, settings(options, 0), into));
  }

  @Test
  void theOrderOfRowsIsDeclared() throws IOException {
    // The text of ascending numbers is in another order.
    ColumnSchema plain =
        new ColumnSchema("p", new ValueType.IntegerType(), false, false, true, "TEXT", null);
    ColumnSchema key =
        new ColumnSchema("k", new ValueType.IntegerType(), false, false, true, null, null);
    SampleTable table =
        new SampleTable(
            TableSchema.of("t", List.of(plain, key), 10),
            List.of(SampleTable.numbers(10), SampleTable.numbers(10)));
    RowGroup group = Written.of(table, Map.of(), folder).footer().getRow_groups().get(0);
    assertEquals(1, group.getSorting_columnsSize());
    assertEquals(1, group.getSorting_columns().get(0).getColumn_idx());
  }

  @Test
  void twoRunsMakeTheSameBytes() throws IOException {
    SampleTable table = RandomTables.of(7, 5000);
    for (Map<String, String> options : options().toList()) {
      Path one = Files.createTempDirectory(folder, "one");
      Path other = Files.createTempDirectory(folder, "other");
      write(table, settings(options, 0), one);
      write(table, settings(options, 0), other);
      assertArrayEquals(
          Files.readAllBytes(one.resolve("t.parquet")),
          Files.readAllBytes(other.resolve("t.parquet")));
    }
  }

  @Test
  void columnsOfTypeTextTakeTokens() throws IOException {
    for (ValueType type : SampleValues.flatTypes()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (Object value : SampleValues.of(type).stream().limit(20).toList()) {
        cells.add(value);
        cells.add(null);
        if (!(type instanceof ValueType.StringType)) {
          cells.add(new CellValues.Token("n/a"));
        }
      }
      ColumnSchema column = new ColumnSchema("v", type, true, false, false, "text", null);
      SampleTable table =
          new SampleTable(TableSchema.of("t", List.of(column), cells.size()), List.of(cells));
      Path into = Files.createTempDirectory(folder, "text");
      write(table, settings(Map.of(), 1), into);
      assertEquals(table.allRows(), read(table, settings(Map.of(), 1), into), type.toString());
    }
  }
}
