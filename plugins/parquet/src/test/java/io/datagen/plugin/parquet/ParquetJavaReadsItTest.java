package io.datagen.plugin.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.DirectoryTarget;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.internal.hadoop.metadata.IndexReference;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** parquet-java, which Spark reads with, takes what is written: values, schema and indexes. */
final class ParquetJavaReadsItTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();

  @TempDir Path folder = Path.of("");

  static Stream<Map<String, String>> options() {
    return Stream.of(
        Map.of(),
        Map.of("page_version", "v1"),
        Map.of("dictionary", "off"),
        Map.of("page_version", "v1", "dictionary", "off"));
  }

  /** Compressed with Snappy, as files are by default. */
  private Path write(Map<String, String> options, SampleTable table) throws IOException {
    FormatSettings settings =
        FormatSettings.of(new ParquetFormat().options(), options, Optional.empty());
    DirectoryTarget target = new DirectoryTarget(folder, true, folder.resolve("scratch"));
    try (DatasetWriter writer =
            new ParquetFormat()
                .openWriter(
                    RoundTrip.dataset(List.of(table)), settings.withCodec("snappy"), target);
        TableWriter rows = writer.openTable(table.schema(), Slice.whole(table.rows()));
        BatchEncoder encoder = rows.newEncoder()) {
      for (int row = 0; row < table.rows(); row += Batch.CAPACITY) {
        int size = Math.min(Batch.CAPACITY, table.rows() - row);
        encoder.encode(table.batch(row, size, row, false));
      }
      encoder.flush();
      rows.finish();
    }
    return folder.resolve("t.parquet");
  }

  static ParquetMetadata footer(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
    return new ParquetMetadataConverter()
        .readParquetMetadata(
            new ByteArrayInputStream(bytes, bytes.length - 8 - length, length),
            ParquetMetadataConverter.NO_FILTER);
  }

  private static List<String> read(Path file) throws IOException {
    List<String> records = new ArrayList<>();
    ParquetMetadata footer = footer(file);
    MessageType schema = footer.getFileMetaData().getSchema();
    for (BlockMetaData block : footer.getBlocks()) {
      RecordReader<Group> rows =
          new ColumnIOFactory()
              .getColumnIO(schema)
              .getRecordReader(
                  new ParquetJavaPages(Files.readAllBytes(file), block),
                  new GroupRecordConverter(schema));
      for (long i = 0; i < block.getRowCount(); i++) {
        records.add(rows.read().toString().replaceAll("\\s+", " ").strip());
      }
    }
    return records;
  }

  @ParameterizedTest
  @MethodSource("options")
  void nestedRecordsAreRead(Map<String, String> options) throws IOException {
    ColumnSchema number = ColumnSchema.of("n", INTEGER, true);
    ColumnSchema word = new ColumnSchema("w", STRING, true, true, false, null, null);
    ValueType struct = new ValueType.StructType(List.of(number, word));
    ValueType list = new ValueType.ListType(ColumnSchema.of("s", struct, true));
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(List.of(Map.of("n", 1L, "w", "a"), Map.of("n", 2L)));
    cells.add(List.of());
    cells.add(null);
    cells.add(Arrays.asList(null, Map.of("n", 5L)));
    assertEquals(
        List.of(
            "id: 1 value list element n: 1 w: a list element n: 2",
            "id: 2 value",
            "id: 3",
            "id: 4 value list list element n: 5"),
        read(write(options, SampleTable.ofColumn("t", list, true, cells))));
  }

  @ParameterizedTest
  @MethodSource("options")
  void manyRowsAreRead(Map<String, String> options) throws IOException {
    List<@Nullable Object> cells = new ArrayList<>();
    for (long i = 0; i < 50_000; i++) {
      cells.add(i % 13 == 0 ? null : i * i % 1000);
    }
    List<String> found = read(write(options, SampleTable.ofColumn("t", INTEGER, true, cells)));
    for (int i = 0; i < cells.size(); i++) {
      String value = cells.get(i) == null ? "" : " value: " + cells.get(i);
      assertEquals("id: " + (i + 1) + value, found.get(i));
    }
  }

  @Test
  void theSchemaIsReadWithItsLogicalTypes() throws IOException {
    List<ColumnSchema> columns =
        List.of(
            ColumnSchema.of("a", INTEGER, false),
            ColumnSchema.of("b", new ValueType.DecimalType(9, 2), true),
            ColumnSchema.of("c", new ValueType.DecimalType(18, 2), true),
            ColumnSchema.of("d", STRING, true),
            ColumnSchema.of("e", new ValueType.UuidType(), true),
            ColumnSchema.of("f", new ValueType.DateType(), true),
            ColumnSchema.of("g", new ValueType.TimeType(), true),
            ColumnSchema.of("h", new ValueType.DateTimeType(0), true),
            ColumnSchema.of("i", new ValueType.ListType(ColumnSchema.of("x", STRING, true)), true));
    List<List<@Nullable Object>> cells = new ArrayList<>();
    columns.forEach(c -> cells.add(List.of()));
    Path file = write(Map.of(), new SampleTable(TableSchema.of("t", columns, 0), cells));
    assertEquals(
        """
          message t {
            required int64 a;
            optional int32 b (DECIMAL(9,2));
            optional int64 c (DECIMAL(18,2));
            optional binary d (STRING);
            optional fixed_len_byte_array(16) e (UUID);
            optional int32 f (DATE);
            optional int64 g (TIME(MICROS,false));
            optional int64 h (TIMESTAMP(MICROS,true));
            optional group i (LIST) {
              repeated group list {
                optional binary element (STRING);
              }
            }
          }
          """,
        // Under a Turkish locale parquet-java writes an i without its dot.
        footer(file).getFileMetaData().getSchema().toString().replace('\u0131', 'i'));
  }

  @Test
  void statisticsAndPageIndexesAreTaken() throws IOException {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      cells.add("word " + i % 700);
    }
    Path file = write(Map.of(), SampleTable.ofColumn("t", STRING, true, cells));
    byte[] bytes = Files.readAllBytes(file);
    for (BlockMetaData block : footer(file).getBlocks()) {
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        assertTrue(chunk.getStatistics().hasNonNullValue());
        ColumnIndex index =
            ParquetMetadataConverter.fromParquetColumnIndex(
                chunk.getPrimitiveType(),
                Util.readColumnIndex(stream(bytes, chunk.getColumnIndexReference())));
        OffsetIndex offsets =
            ParquetMetadataConverter.fromParquetOffsetIndex(
                Util.readOffsetIndex(stream(bytes, chunk.getOffsetIndexReference())));
        assertEquals(3, offsets.getPageCount());
        assertEquals(3, index.getNullCounts().size());
        assertEquals(20_480, offsets.getFirstRowIndex(1));
      }
      assertEquals("word 0", block.getColumns().get(1).getStatistics().minAsString());
      assertEquals("word 99", block.getColumns().get(1).getStatistics().maxAsString());
    }
  }

  private static ByteArrayInputStream stream(byte[] bytes, IndexReference place) {
    return new ByteArrayInputStream(bytes, (int) place.getOffset(), place.getLength());
  }
}
