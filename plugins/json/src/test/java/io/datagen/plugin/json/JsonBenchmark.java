package io.datagen.plugin.json;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How fast one core writes and reads. Run it with {@code mvn -q -pl plugins/json -am test-compile}
 * and {@code java -cp
 * engine-api/target/classes:plugins/json/target/classes:plugins/json/target/test-classes:JACKSON
 * io.datagen.plugin.json.JsonBenchmark}, where {@code JACKSON} is the jar of jackson-core. Sixteen
 * different batches in turn, so that no branch predictor learns the data; processor time, the
 * median of seven runs after warming up.
 */
final class JsonBenchmark {
  private static final int TIMES = 8;
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType MONEY = new ValueType.DecimalType(12, 2);
  private static final ValueType DATE = new ValueType.DateType();
  private static final ValueType STRING = new ValueType.StringType();
  private static final ValueType MOMENT = new ValueType.DateTimeType(0);

  private final String only;

  private JsonBenchmark(String only) {
    this.only = only;
  }

  /** Runs all cases, or those whose names hold the argument. */
  public static void main(String[] arguments) throws IOException {
    new JsonBenchmark(arguments.length == 0 ? "" : arguments[0]).run();
  }

  private void run() throws IOException {
    FormatPlugin lines = new NdjsonFormat();
    run("numbers", lines, Map.of(), 0, INTEGER, INTEGER, INTEGER, INTEGER, MONEY, MONEY, DATE);
    run("numbers-nulls", lines, Map.of(), 2, INTEGER, INTEGER, INTEGER, INTEGER, MONEY, MONEY);
    ValueType[] mixed = {INTEGER, INTEGER, STRING, MONEY, INTEGER, STRING, DATE, MOMENT};
    run("mixed", lines, Map.of(), 0, mixed);
    run("mixed-array", new JsonFormat(), Map.of(), 0, mixed);
    run("mixed-pretty", new JsonFormat(), Map.of("layout", "pretty"), 0, mixed);
    ValueType[] event = {INTEGER, MOMENT, STRING, STRING, MONEY, INTEGER};
    run("event", new EventStreamFormat(), Map.of(), 0, event);
    run("event-cloud", new EventStreamFormat(), Map.of("envelope", "cloudevents"), 0, event);
    run("strings", lines, Map.of(), 0, STRING, STRING, STRING, STRING);
    run("any floats", lines, Map.of(), 0, INTEGER, new ValueType.FloatType(-1));
    ValueType struct = struct(false);
    run("structs", lines, Map.of(), 0, INTEGER, struct, struct);
    run("structs-optional", lines, Map.of(), 0, INTEGER, struct(true), struct(true));
    run("lists", lines, Map.of(), 0, INTEGER, list(INTEGER), list(STRING));
    run("lists-of-structs", lines, Map.of(), 0, INTEGER, list(struct));
  }

  private static ValueType struct(boolean optional) {
    List<ColumnSchema> fields = new ArrayList<>();
    for (ValueType type : new ValueType[] {INTEGER, STRING, MONEY, DATE}) {
      fields.add(
          new ColumnSchema("field" + fields.size(), type, optional, optional, false, null, null));
    }
    return new ValueType.StructType(fields);
  }

  private static ValueType list(ValueType item) {
    return new ValueType.ListType(ColumnSchema.of("item", item, false));
  }

  private void run(
      String name, FormatPlugin format, Map<String, String> options, int nulls, ValueType... types)
      throws IOException {
    if (!name.contains(only)) {
      return;
    }
    TableSchema table = table(types);
    List<Batch> batches = batches(table, nulls);
    Path folder = Files.createTempDirectory("json-benchmark");
    DatasetSchema dataset = new DatasetSchema("benchmark", List.of(table));
    FormatSettings settings = FormatSettings.of(format.options(), options, Optional.empty());
    Path file = folder.resolve(table.name() + "." + format.capabilities().extension());
    try (OutputStream out = Files.newOutputStream(file)) {
      write(format, dataset, settings, batches, out);
    }
    long bytes = Files.size(file);
    report(
        name + " write",
        bytes,
        table.rows(),
        () -> write(format, dataset, settings, batches, OutputStream.nullOutputStream()));
    report(name + " read", bytes, table.rows(), () -> read(format, dataset, settings, folder));
    Files.delete(file);
    Files.delete(folder);
  }

  private static TableSchema table(ValueType... types) {
    String[] names = {
      "id", "customer_id", "email", "price", "quantity", "status", "ordered_on", "created_at"
    };
    List<ColumnSchema> columns = new ArrayList<>();
    for (ValueType type : types) {
      // An envelope's columns are not null.
      columns.add(ColumnSchema.of(names[columns.size()], type, columns.size() >= 3));
    }
    TableSchema plain = TableSchema.of("orders", columns, 0);
    return new TableSchema(
        plain.name(),
        columns,
        (long) BenchmarkBatches.COUNT * Batch.CAPACITY * TIMES,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        new EventColumns("id", "customer_id", "email", "price", true));
  }

  private static List<Batch> batches(TableSchema table, int nullPercent) {
    SplittableRandom random = new SplittableRandom(1);
    List<Batch> batches = new ArrayList<>();
    for (int b = 0; b < BenchmarkBatches.COUNT; b++) {
      batches.add(BenchmarkBatches.fill(table, (long) b * Batch.CAPACITY, nullPercent, random));
    }
    return batches;
  }

  /** Of this thread, so that the machine's other work counts little. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void report(String name, long bytes, long rows, Work work) throws IOException {
    double[] seconds = new double[7];
    long warm = System.nanoTime();
    while (System.nanoTime() - warm < 1_500_000_000L) {
      work.run();
    }
    for (int i = 0; i < seconds.length; i++) {
      long start = cpuTime();
      work.run();
      seconds[i] = (cpuTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        "%-24s %7.0f MB/s %7.2f M rows/s  (best %.0f MB/s, %d bytes a row)%n",
        name,
        bytes / seconds[3] / 1e6,
        rows / seconds[3] / 1e6,
        bytes / seconds[0] / 1e6,
        bytes / rows);
  }

  private static void write(
      FormatPlugin format,
      DatasetSchema dataset,
      FormatSettings settings,
      List<Batch> batches,
      OutputStream out)
      throws IOException {
    TableSchema schema = dataset.tables().get(0);
    try (DatasetWriter writer = format.openWriter(dataset, settings, new StreamTarget(out));
        TableWriter table = writer.openTable(schema, Slice.whole(schema.rows()));
        BatchEncoder encoder = table.newEncoder()) {
      for (int b = 0; b < TIMES * batches.size(); b++) {
        Batch batch = batches.get(b % batches.size());
        batch.setRows((long) b * Batch.CAPACITY, Batch.CAPACITY);
        encoder.encode(batch);
        if (b % 4 == 3) {
          encoder.flush();
        }
      }
      table.finish();
    }
  }

  private static void read(
      FormatPlugin format, DatasetSchema dataset, FormatSettings settings, Path folder)
      throws IOException {
    TableSchema table = dataset.tables().get(0);
    Batch batch = Vectors.batch(table);
    long rows = 0;
    try (DatasetReader reader = format.openReader(dataset, settings, folder);
        TableReader in = reader.openTable(table, Slice.whole(table.rows()))) {
      while (in.read(
          batch,
          problem -> {
            throw new IllegalStateException(problem.toString());
          })) {
        rows += batch.size();
      }
    }
    if (rows != table.rows()) {
      throw new IllegalStateException(rows + " rows");
    }
  }

  /** Passes everything to one stream. */
  private record StreamTarget(OutputStream out) implements WriteTarget {
    @Override
    public Path allocate(String name) {
      throw new IllegalStateException(name);
    }

    @Override
    public Path scratch() {
      throw new IllegalStateException("no scratch");
    }

    @Override
    public ByteSink create(String name) {
      return new ByteSink() {
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          out.write(bytes, offset, length);
        }

        @Override
        public void write(ByteBuffer bytes) {
          throw new IllegalStateException("not used");
        }

        @Override
        public void addRows(long rows) {}

        @Override
        public void close() {}
      };
    }
  }
}
