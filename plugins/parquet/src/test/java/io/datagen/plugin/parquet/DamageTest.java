package io.datagen.plugin.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.SampleTable;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage of any kind is found, and is an IOException that names the file. */
final class DamageTest {
  @TempDir Path folder = Path.of("");

  static Stream<Map<String, String>> options() {
    return Stream.of(
        Map.of("bloom_filters", "none"),
        Map.of("page_version", "v2", "dictionary", "off"),
        Map.of("dictionary", "on"));
  }

  private static SampleTable table() {
    ColumnSchema item = ColumnSchema.of("i", new ValueType.StringType(), true);
    List<ColumnSchema> columns =
        List.of(
            ColumnSchema.of("id", new ValueType.IntegerType(), false),
            ColumnSchema.of("word", new ValueType.StringType(), true),
            ColumnSchema.of("list", new ValueType.ListType(item), true),
            ColumnSchema.of("flag", new ValueType.BooleanType(), true));
    List<List<@Nullable Object>> cells = new ArrayList<>();
    columns.forEach(c -> cells.add(new ArrayList<>()));
    for (int i = 0; i < 60; i++) {
      cells.get(0).add((long) i);
      cells.get(1).add(i % 5 == 0 ? null : "word " + i % 7);
      cells.get(2).add(i % 3 == 0 ? List.of() : List.of("a" + i, "b"));
      cells.get(3).add(i % 4 == 0 ? null : (long) i % 2);
    }
    return new SampleTable(TableSchema.of("t", columns, 60), cells);
  }

  /** Reads all and runs the checks; returns what is wrong, empty for nothing. */
  private static String fault(Written written) {
    try {
      List<List<@Nullable Object>> found = written.read();
      List<String> failed = written.failedChecks();
      return failed.isEmpty() && found.equals(table().allRows()) ? "" : "found: " + failed;
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.contains("t.parquet"), message);
      return message;
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyFlippedByteOfThePagesIsFound(Map<String, String> options) throws IOException {
    Written written = Written.of(table(), options, folder);
    assertEquals("", fault(written));
    SplittableRandom random = new SplittableRandom(1);
    byte[] bytes = written.bytes();
    List<Integer> missed = new ArrayList<>();
    for (int at = 0; at < written.pagesEnd(); at++) {
      written.put(written.changed(at, bytes[at] ^ 1 << random.nextInt(8)));
      if (fault(written).isEmpty()) {
        missed.add(at);
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void aFlippedByteOfIndexesAndFooterIsNothingWorseThanAnIoException() throws IOException {
    Written written = Written.of(table(), Map.of(), folder);
    byte[] bytes = written.bytes();
    int found = 0;
    int all = 0;
    for (int at = (int) written.pagesEnd(); at < bytes.length; at++) {
      for (int bit : new int[] {0, 3, 7}) {
        written.put(written.changed(at, bytes[at] ^ 1 << bit));
        found += fault(written).isEmpty() ? 0 : 1;
        all++;
      }
    }
    // What isn't found is what nothing depends on, such as the writer's name.
    assertTrue(found > all * 0.8, found + " of " + all);
  }

  @Test
  void aFileThatIsCutOffIsAnIoExceptionWhereverItEnds() throws IOException {
    Written written = Written.of(table(), Map.of(), folder);
    for (int length = 0; length < written.bytes().length; length += length < 20 ? 1 : 13) {
      written.put(written.cut(length));
      String message = String.valueOf(assertThrows(IOException.class, written::read).getMessage());
      assertTrue(message.contains("t.parquet"), message);
    }
  }

  @Test
  void whatIsNoParquetIsToldSo() throws IOException {
    Written written = Written.of(table(), Map.of(), folder);
    written.put("id,word\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_8));
    assertTrue(fault(written).contains("doesn't start with PAR1"), fault(written));
    written.put(new byte[0]);
    assertTrue(fault(written).contains("it is empty"), fault(written));
    byte[] bytes = written.bytes();
    bytes[bytes.length - 5] = 0x7F;
    written.put(bytes);
    assertTrue(fault(written).contains("its footer has"), fault(written));
  }

  private interface Change {
    void apply(FileMetaData footer, ColumnMetaData column);
  }

  private static List<Change> claims() {
    return List.of(
        (footer, column) -> column.setNum_values(Long.MAX_VALUE),
        (footer, column) -> column.setNum_values(-1),
        (footer, column) -> column.setTotal_compressed_size(Long.MAX_VALUE),
        (footer, column) -> column.setTotal_compressed_size(-5),
        (footer, column) -> column.setData_page_offset(Long.MIN_VALUE),
        (footer, column) -> column.setData_page_offset(1L << 40),
        (footer, column) -> column.setDictionary_page_offset(5),
        (footer, column) -> column.setCodec(CompressionCodec.LZ4_RAW),
        (footer, column) -> column.setCodec(CompressionCodec.ZSTD),
        (footer, column) -> column.setType(org.apache.parquet.format.Type.INT96),
        (footer, column) -> footer.getRow_groups().get(0).setNum_rows(-1),
        (footer, column) -> footer.getRow_groups().get(0).setNum_rows(Long.MAX_VALUE),
        (footer, column) -> footer.getRow_groups().get(0).setNum_rows(59),
        (footer, column) -> footer.getRow_groups().get(0).setNum_rows(61),
        (footer, column) -> footer.getRow_groups().get(0).getColumns().remove(0),
        (footer, column) -> footer.getRow_groups().get(0).getColumns().get(0).unsetMeta_data(),
        (footer, column) -> footer.getSchema().get(0).setNum_children(Integer.MAX_VALUE),
        (footer, column) -> footer.getSchema().get(0).setNum_children(1),
        (footer, column) -> footer.getSchema().remove(2));
  }

  @Test
  void claimsThatCantBeTrueAreIoExceptions() throws IOException {
    int number = 0;
    for (Change claim : claims()) {
      Written written = Written.of(table(), Map.of(), folder);
      written.putFooter(
          footer ->
              claim.apply(
                  footer, footer.getRow_groups().get(0).getColumns().get(1).getMeta_data()));
      assertFalse(fault(written).isEmpty(), "claim " + number);
      number++;
    }
  }

  @Test
  void aCompressionThatIsNotAtHandIsToldWithWhatToDo() throws IOException {
    Written written = Written.of(table(), Map.of(), folder);
    written.putFooter(
        footer ->
            footer
                .getRow_groups()
                .get(0)
                .getColumns()
                .get(1)
                .getMeta_data()
                .setCodec(CompressionCodec.ZSTD));
    assertTrue(fault(written).contains("--compression zstd"), fault(written));
  }
}
