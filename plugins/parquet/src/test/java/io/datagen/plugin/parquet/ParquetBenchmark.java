package io.datagen.plugin.parquet;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.Capabilities;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.DirectoryTarget;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.format.TableWriter;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.ForeignKey;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How fast one core writes and reads eight mixed columns, and how large the file is; DuckDB writes
 * the same rows beside it. Processor time, the median of five runs after warming up. Run it after
 * {@code mvn -q -pl plugins/parquet -am test-compile} with the module's test class path and {@code
 * io.datagen.plugin.parquet.ParquetBenchmark}.
 */
final class ParquetBenchmark {
  private static final int ROWS = 1_228_800;
  private static final int BATCHES = ROWS / Batch.CAPACITY;

  private ParquetBenchmark() {}

  /** Runs all cases, or those whose names hold the argument. */
  public static void main(String[] arguments) throws IOException, SQLException {
    String only = arguments.length == 0 ? "" : arguments[0];
    Path folder = Files.createTempDirectory("parquet-benchmark");
    run(only, "none", Map.of(), "none", folder);
    run(only, "snappy", Map.of(), "snappy", folder);
    run(only, "snappy-nobloom", Map.of("bloom_filters", "none"), "snappy", folder);
    run(only, "snappy-nodict", Map.of("dictionary", "off"), "snappy", folder);
    run(only, "snappy-v1", Map.of("page_version", "v1"), "snappy", folder);
    if ("duckdb".contains(only)) {
      runDuckDb(folder);
    }
  }

  private static TableSchema table() {
    ValueType integer = new ValueType.IntegerType();
    ValueType string = new ValueType.StringType();
    List<ColumnSchema> columns =
        List.of(
            new ColumnSchema("order_id", integer, false, false, true, null, null),
            ColumnSchema.of("customer_id", integer, false),
            ColumnSchema.of("email", string, false),
            ColumnSchema.of("price", new ValueType.DecimalType(9, 2), false),
            ColumnSchema.of("quantity", integer, false),
            ColumnSchema.of("status", string, false),
            ColumnSchema.of("day", new ValueType.DateType(), false),
            ColumnSchema.of("moment", new ValueType.DateTimeType(0), true));
    return new TableSchema(
        "orders",
        columns,
        ROWS,
        List.of("order_id"),
        List.of(),
        List.of(),
        List.of(new ForeignKey(List.of("customer_id"), "customers", List.of("id"))),
        List.of(),
        null);
  }

  private static List<Batch> batches(TableSchema table) {
    SplittableRandom random = new SplittableRandom(1);
    Dictionary states = Dictionary.of(List.of("new", "paid", "shipped", "returned"));
    List<Batch> batches = new ArrayList<>();
    for (int b = 0; b < BATCHES; b++) {
      Batch batch = Vectors.batch(table);
      DictionaryVector status = new DictionaryVector();
      status.setDictionary(states);
      batch.setColumn(5, status);
      for (int c = 0; c < table.columns().size(); c++) {
        batch.column(c).reset(Batch.CAPACITY);
      }
      for (int i = 0; i < Batch.CAPACITY; i++) {
        long row = (long) b * Batch.CAPACITY + i;
        put(batch, 0, i, row + 1);
        put(batch, 1, i, random.nextInt(100_000));
        email(batch, i, random);
        put(batch, 3, i, random.nextInt(500_000));
        put(batch, 4, i, 1 + random.nextInt(10));
        status.codes()[i] = random.nextInt(4);
        put(batch, 6, i, 17_500 + random.nextInt(2_500));
        put(batch, 7, i, (1_600_000_000L + random.nextInt(100_000_000)) * 1_000_000);
        if (random.nextInt(50) == 0) {
          batch.column(7).validity().setNull(i);
        }
      }
      batch.setRows((long) b * Batch.CAPACITY, Batch.CAPACITY);
      batches.add(batch);
    }
    return batches;
  }

  private static void put(Batch batch, int column, int row, long value) {
    ((LongVector) batch.column(column)).values()[row] = value;
  }

  private static void email(Batch batch, int row, SplittableRandom random) {
    BytesVector strings = (BytesVector) batch.column(2);
    String text = "customer" + random.nextInt(1_000_000) + "@example.com";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int end = strings.offsets()[row];
    System.arraycopy(bytes, 0, strings.ensure(end + bytes.length), end, bytes.length);
    strings.offsets()[row + 1] = end + bytes.length;
  }

  /** Of this thread, so that the machine's other work counts little. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private interface Work {
    void run() throws IOException, SQLException;
  }

  private static double seconds(Work work) throws IOException, SQLException {
    for (int i = 0; i < 4; i++) {
      work.run();
    }
    double[] seconds = new double[5];
    for (int i = 0; i < seconds.length; i++) {
      long start = cpuTime();
      work.run();
      seconds[i] = (cpuTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[2];
  }

  private static void run(
      String only, String name, Map<String, String> options, String compression, Path folder)
      throws IOException, SQLException {
    if (!name.contains(only)) {
      return;
    }
    TableSchema table = table();
    List<Batch> batches = batches(table);
    DatasetSchema dataset = new DatasetSchema("benchmark", List.of(table));
    FormatSettings settings =
        FormatSettings.of(new ParquetFormat().options(), options, Optional.empty());
    FormatSettings with =
        compression.equals(Capabilities.NONE) ? settings : settings.withCodec(compression);
    Path file = folder.resolve("orders.parquet");
    double write = seconds(() -> write(dataset, with, batches, folder));
    double read = seconds(() -> read(dataset, with, folder));
    System.out.printf(
        "%-16s write %6.2f M rows/s, read %6.2f M rows/s, %5.1f bytes a row%n",
        name, ROWS / write / 1e6, ROWS / read / 1e6, (double) Files.size(file) / ROWS);
  }

  private static void write(
      DatasetSchema dataset, FormatSettings settings, List<Batch> batches, Path folder)
      throws IOException {
    Files.deleteIfExists(folder.resolve("orders.parquet"));
    DirectoryTarget target = new DirectoryTarget(folder, true, folder.resolve("scratch"));
    try (DatasetWriter writer = new ParquetFormat().openWriter(dataset, settings, target);
        TableWriter table = writer.openTable(dataset.tables().get(0), Slice.whole(ROWS));
        BatchEncoder encoder = table.newEncoder()) {
      int every = table.chunkRows() / Batch.CAPACITY;
      for (int b = 0; b < batches.size(); b++) {
        encoder.encode(batches.get(b));
        if ((b + 1) % every == 0) {
          encoder.flush();
        }
      }
      encoder.flush();
      table.finish();
    }
  }

  private static void read(DatasetSchema dataset, FormatSettings settings, Path folder)
      throws IOException {
    TableSchema table = dataset.tables().get(0);
    Batch batch = Vectors.batch(table);
    long rows = 0;
    try (DatasetReader reader = new ParquetFormat().openReader(dataset, settings, folder);
        TableReader in = reader.openTable(table, Slice.whole(ROWS))) {
      while (in.read(
          batch,
          problem -> {
            throw new IllegalStateException(problem.toString());
          })) {
        rows += batch.size();
      }
    }
    if (rows != ROWS) {
      throw new IllegalStateException(rows + " rows");
    }
  }

  /** One thread, from a table in memory, to a file on the same disk. */
  private static void runDuckDb(Path folder) throws IOException, SQLException {
    DatasetSchema dataset = new DatasetSchema("benchmark", List.of(table()));
    FormatSettings settings = FormatSettings.defaults(new ParquetFormat().options());
    write(dataset, settings, batches(table()), folder);
    Path file = folder.resolve("duckdb.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute("SET preserve_insertion_order = false");
      statement.execute("CREATE TABLE orders AS FROM '" + folder.resolve("orders.parquet") + "'");
      double write =
          seconds(() -> statement.execute("COPY orders TO '" + file + "' (FORMAT parquet)"));
      System.out.printf(
          "%-16s write %6.2f M rows/s,                        %5.1f bytes a row%n",
          "duckdb", ROWS / write / 1e6, (double) Files.size(file) / ROWS);
    }
  }
}
