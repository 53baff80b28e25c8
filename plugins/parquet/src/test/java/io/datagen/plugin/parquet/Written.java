package io.datagen.plugin.parquet;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.function.Consumer;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** One table's file, to be read as it is or with changes. */
final class Written {
  private final SampleTable table;
  private final Path folder;
  private final Path file;
  private final byte[] bytes;

  private Written(SampleTable table, Path folder, byte[] bytes) {
    this.table = table;
    this.folder = folder;
    this.file = folder.resolve(table.schema().name() + ".parquet");
    this.bytes = bytes;
  }

  static Written of(SampleTable table, Map<String, String> options, Path in) throws IOException {
    RoundTrip trip = new RoundTrip(new ParquetFormat(), options, Optional.empty(), in);
    trip.write(List.of(table));
    Path file = trip.artifact().resolve(table.schema().name() + ".parquet");
    return new Written(table, trip.artifact(), Files.readAllBytes(file));
  }

  Path file() {
    return file;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Where the row groups end and page indexes and footer start. */
  long pagesEnd() throws IOException {
    return footer().getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .mapToLong(
            c -> ChunkReader.start(c.getMeta_data()) + c.getMeta_data().getTotal_compressed_size())
        .max()
        .orElse(4);
  }

  private int footerLength() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
  }

  FileMetaData footer() throws IOException {
    int length = footerLength();
    return Util.readFileMetaData(
        new ByteArrayInputStream(bytes, bytes.length - 8 - length, length));
  }

  void put(byte[] changed) throws IOException {
    Files.write(file, changed);
  }

  /** The file with another footer. */
  void putFooter(Consumer<FileMetaData> change) throws IOException {
    FileMetaData footer = footer();
    change.accept(footer);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, bytes.length - 8 - footerLength());
    int start = out.size();
    Util.writeFileMetaData(footer, out);
    int length = out.size() - start;
    out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    out.write(ParquetFile.MAGIC);
    put(out.toByteArray());
  }

  /** All cells, as a schema expects them. */
  List<List<@Nullable Object>> read(TableSchema schema) throws IOException {
    FormatSettings settings = FormatSettings.defaults(new ParquetFormat().options());
    DatasetSchema dataset = new DatasetSchema("sample", List.of(schema));
    List<List<@Nullable Object>> found = new ArrayList<>();
    Batch batch = Vectors.batch(schema);
    try (DatasetReader reader = new ParquetFormat().openReader(dataset, settings, folder);
        TableReader rows = reader.openTable(schema, Slice.whole(schema.rows()))) {
      while (rows.read(batch, problem -> {})) {
        for (int row = 0; row < batch.size(); row++) {
          found.add(Cells.row(batch, row));
        }
      }
    }
    return found;
  }

  List<List<@Nullable Object>> read() throws IOException {
    return read(table.schema());
  }

  /** The names of the checks that fail. */
  List<String> failedChecks() throws IOException {
    return checks(table.schema()).stream().filter(c -> !c.ok()).map(FormatCheck::name).toList();
  }

  List<FormatCheck> checks(TableSchema schema) throws IOException {
    FormatSettings settings = FormatSettings.defaults(new ParquetFormat().options());
    DatasetSchema dataset = new DatasetSchema("sample", List.of(schema));
    try (DatasetReader reader = new ParquetFormat().openReader(dataset, settings, folder)) {
      return reader.checks();
    }
  }

  byte[] changed(int at, int value) {
    byte[] copy = bytes.clone();
    copy[at] = (byte) value;
    return copy;
  }

  byte[] cut(int length) {
    return Arrays.copyOf(bytes, length);
  }
}
