package io.datagen.plugin.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.format.SampleTable;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of any shape, nested and full of nulls, are the same cells to other programs. */
final class AnyShapeElsewhereTest {
  @TempDir Path folder = Path.of("");

  static LongStream seeds() {
    return LongStream.range(100, 140);
  }

  private Written write(long seed, SampleTable table) throws IOException {
    Map<String, String> options =
        Map.of(
            "page_version", seed % 3 == 0 ? "v1" : "v2",
            "dictionary", seed % 5 == 0 ? "on" : seed % 5 == 1 ? "off" : "auto",
            "row_group_size", seed % 2 == 0 ? "auto" : "100");
    return Written.of(table, options, folder);
  }

  /** What DuckDB reads it writes into a file of its own, which has to be the same table. */
  @ParameterizedTest
  @MethodSource("seeds")
  void duckDbCopiesThemCellForCell(long seed) throws IOException, SQLException {
    SampleTable table = RandomTables.of(seed, 400);
    Written written = write(seed, table);
    Path copy = folder.resolve("copy.parquet");
    try (Duck duck = new Duck()) {
      duck.run("COPY (FROM '" + written.file() + "') TO '" + copy + "' (FORMAT parquet)");
    }
    written.put(Files.readAllBytes(copy));
    assertEquals(RoundTripTest.expected(table), written.read(), "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void parquetJavaReadsThemCellForCell(long seed) throws IOException {
    SampleTable table = RandomTables.of(seed, 400);
    Written written = write(seed, table);
    List<List<@Nullable Object>> found = new ArrayList<>();
    MessageType schema =
        ParquetJavaReadsItTest.footer(written.file()).getFileMetaData().getSchema();
    for (BlockMetaData block : ParquetJavaReadsItTest.footer(written.file()).getBlocks()) {
      RecordReader<Group> rows =
          new ColumnIOFactory()
              .getColumnIO(schema)
              .getRecordReader(
                  new ParquetJavaPages(written.bytes(), block), new GroupRecordConverter(schema));
      for (long i = 0; i < block.getRowCount(); i++) {
        Group row = rows.read();
        found.add(new ArrayList<>(fields(row, table.schema().columns()).values()));
      }
    }
    assertEquals(RoundTripTest.expected(table), found, "seed " + seed);
  }

  private static Map<String, @Nullable Object> fields(Group group, List<ColumnSchema> columns) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (ColumnSchema column : columns) {
      Object cell = cell(group, column.name(), column.type());
      if (cell != null || !column.optional()) {
        cells.put(column.name(), cell);
      }
    }
    return cells;
  }

  private static @Nullable Object cell(Group group, String field, ValueType type) {
    if (group.getFieldRepetitionCount(field) == 0) {
      return null;
    }
    if (type instanceof ValueType.StructType struct) {
      return fields(group.getGroup(field, 0), struct.fields());
    }
    if (type instanceof ValueType.ListType list) {
      Group items = group.getGroup(field, 0);
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 0; i < items.getFieldRepetitionCount("list"); i++) {
        cells.add(cell(items.getGroup("list", i), "element", list.item().type()));
      }
      return cells;
    }
    return value(group, field);
  }

  private static Object value(Group group, String field) {
    return switch (group.getType().getType(field).asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> group.getBoolean(field, 0) ? 1L : 0L;
      case INT32 -> (long) group.getInteger(field, 0);
      case INT64 -> group.getLong(field, 0);
      case DOUBLE -> group.getDouble(field, 0);
      case BINARY -> group.getString(field, 0);
      case FIXED_LEN_BYTE_ARRAY -> uuid(group.getBinary(field, 0).getBytes());
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static String uuid(byte[] bytes) {
    byte[] text = new byte[UuidBytes.TEXT_LENGTH];
    UuidBytes.format(bytes, 0, text, 0);
    return new String(text, StandardCharsets.US_ASCII);
  }
}
