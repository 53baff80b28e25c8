package io.datagen.plugin.sqlite;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.DirectoryTarget;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.format.TableWriter;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How fast one core writes and reads five columns, without an index, with one on an integer and
 * with one on a text. Run it with {@code mvn -q -pl plugins/sqlite -am test-compile} and {@code
 * java -cp
 * engine-api/target/classes:engine-api/target/test-classes:plugins/sqlite/target/classes:plugins/sqlite/target/test-classes:SQLITE-JDBC.jar
 * io.datagen.plugin.sqlite.SqliteBenchmark}. Processor time of this thread, the best of five.
 */
final class SqliteBenchmark {
  private static final long ROWS = 3_000_000;
  private static final int CHUNK = 4;
  private static final int BATCHES = 16;
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();

  private final Path folder;
  private final SqliteFormat format = new SqliteFormat();
  private final FormatSettings settings = FormatSettings.defaults(format.options());

  private SqliteBenchmark(Path folder) {
    this.folder = folder;
  }

  /** Runs all cases. */
  public static void main(String[] arguments) throws IOException {
    SqliteBenchmark benchmark = new SqliteBenchmark(Files.createTempDirectory("sqlite-benchmark"));
    benchmark.run("no index", List.of());
    benchmark.run("index on an integer", List.of("customer_id"));
    benchmark.run("index on a text", List.of("note"));
  }

  private void run(String name, List<String> index) throws IOException {
    TableSchema table = table(index);
    List<Batch> batches = batches(table);
    double written = 0;
    double read = 0;
    for (int i = 0; i < 5; i++) {
      Path file = folder.resolve("run-" + i + ".db");
      long start = now();
      write(table, batches, file);
      written = Math.max(written, ROWS * 1e3 / (now() - start));
      start = now();
      read(table, file);
      read = Math.max(read, ROWS * 1e3 / (now() - start));
      Files.delete(file);
    }
    System.out.printf(
        Locale.ROOT, "%-20s write %.2f, read %.2f million rows/s%n", name, written, read);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static TableSchema table(List<String> index) {
    return new TableSchema(
        "orders",
        List.of(
            new ColumnSchema("id", INTEGER, false, false, true, null, null),
            ColumnSchema.of("customer_id", INTEGER, false),
            ColumnSchema.of("amount", new ValueType.DecimalType(12, 2), false),
            ColumnSchema.of("status", STRING, false),
            ColumnSchema.of("note", STRING, false)),
        ROWS,
        List.of("id"),
        List.of(),
        index.isEmpty() ? List.of() : List.of(new TableSchema.Index(null, index, false)),
        List.of(),
        List.of(),
        null);
  }

  private static List<Batch> batches(TableSchema table) {
    SplittableRandom random = new SplittableRandom(1);
    Dictionary status = Dictionary.of(List.of("new", "paid", "shipped", "returned", "cancelled"));
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      Batch batch = Vectors.batch(table);
      DictionaryVector codes = new DictionaryVector();
      codes.setDictionary(status);
      batch.setColumn(3, codes);
      for (int column = 0; column < table.columns().size(); column++) {
        batch.column(column).reset(Batch.CAPACITY);
      }
      for (int row = 0; row < Batch.CAPACITY; row++) {
        ((LongVector) batch.column(1)).values()[row] = random.nextInt(1_000_000);
        ((LongVector) batch.column(2)).values()[row] = random.nextInt(100_000);
        codes.codes()[row] = random.nextInt(status.size());
      }
      fillNotes((BytesVector) batch.column(4), random);
      batches.add(batch);
    }
    return batches;
  }

  private static void fillNotes(BytesVector notes, SplittableRandom random) {
    int at = 0;
    for (int row = 0; row < Batch.CAPACITY; row++) {
      int end = at + random.nextInt(10, 31);
      byte[] bytes = notes.ensure(end);
      while (at < end) {
        bytes[at++] = (byte) random.nextInt('a', 'z' + 1);
      }
      notes.offsets()[row + 1] = at;
    }
  }

  private void write(TableSchema table, List<Batch> batches, Path file) throws IOException {
    DirectoryTarget target = new DirectoryTarget(file, false, folder.resolve("scratch"));
    DatasetSchema dataset = new DatasetSchema("benchmark", List.of(table));
    try (DatasetWriter writer = format.openWriter(dataset, settings, target)) {
      try (TableWriter rows = writer.openTable(table, Slice.whole(ROWS));
          BatchEncoder encoder = rows.newEncoder()) {
        int count = 0;
        for (long row = 0; row < ROWS; row += Batch.CAPACITY) {
          Batch batch = batches.get(count % BATCHES);
          int size = (int) Math.min(Batch.CAPACITY, ROWS - row);
          long[] ids = ((LongVector) batch.column(0)).values();
          for (int i = 0; i < size; i++) {
            ids[i] = row + i + 1;
          }
          batch.setRows(row, size);
          encoder.encode(batch);
          if (++count % CHUNK == 0) {
            encoder.flush();
          }
        }
        encoder.flush();
        rows.finish();
      }
      writer.finish();
    }
  }

  private void read(TableSchema table, Path file) throws IOException {
    DatasetSchema dataset = new DatasetSchema("benchmark", List.of(table));
    try (DatasetReader reader = format.openReader(dataset, settings, file);
        TableReader rows = reader.openTable(table, Slice.whole(ROWS))) {
      Batch batch = Vectors.batch(table);
      while (rows.read(batch, problem -> {})) {}
    }
  }
}
