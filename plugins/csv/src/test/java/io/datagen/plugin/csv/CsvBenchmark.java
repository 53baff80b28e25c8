package io.datagen.plugin.csv;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How fast one core writes and reads. Run it with {@code mvn -q -pl plugins/csv -am test-compile}
 * and {@code java -cp
 * engine-api/target/classes:plugins/csv/target/classes:plugins/csv/target/test-classes
 * io.datagen.plugin.csv.CsvBenchmark}. Sixteen different batches in turn, so that no branch
 * predictor learns the data; processor time, the median of seven runs after warming up.
 */
final class CsvBenchmark {
  private static final int BATCHES = 16;
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType MONEY = new ValueType.DecimalType(12, 2);
  private static final ValueType DATE = new ValueType.DateType();
  private static final ValueType STRING = new ValueType.StringType();

  private CsvBenchmark() {}

  /** Runs all cases, or those whose names hold the argument. */
  public static void main(String[] arguments) throws IOException {
    String only = arguments.length == 0 ? "" : arguments[0];
    run(
        only,
        "numbers",
        table("numbers", INTEGER, INTEGER, INTEGER, INTEGER, MONEY, MONEY, DATE),
        0);
    run(
        only,
        "numbers-nulls",
        table("n", INTEGER, INTEGER, INTEGER, INTEGER, MONEY, MONEY, DATE),
        2);
    run(only, "1 integers", table("i", INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER), 0);
    run(only, "1 money", table("p", MONEY, MONEY, MONEY, MONEY, MONEY, MONEY), 0);
    run(only, "1 dates", table("a", DATE, DATE, DATE, DATE, DATE, DATE), 0);
    ValueType rounded = new ValueType.FloatType(2);
    run(only, "rounded floats", table("f", INTEGER, rounded, rounded, rounded, rounded), 0);
    run(only, "any floats", table("d", INTEGER, new ValueType.FloatType(-1)), 0);
    ValueType moment = new ValueType.DateTimeType(0);
    run(only, "moments", table("m", INTEGER, moment, DATE, new ValueType.BooleanType()), 0);
    run(
        only,
        "mixed",
        table("x", INTEGER, INTEGER, STRING, MONEY, INTEGER, STRING, DATE, moment),
        0);
    run(only, "strings", table("s", STRING, STRING, STRING, STRING), 0);
  }

  private static TableSchema table(String name, ValueType... types) {
    List<ColumnSchema> columns = new ArrayList<>();
    for (ValueType type : types) {
      columns.add(ColumnSchema.of("c" + columns.size(), type, true));
    }
    return TableSchema.of(name, columns, (long) BATCHES * Batch.CAPACITY);
  }

  private static List<Batch> batches(TableSchema table, int nullPercent) {
    SplittableRandom random = new SplittableRandom(1);
    Dictionary dictionary =
        Dictionary.of(List.of("new", "paid", "shipped", "returned, late", "void"));
    List<Batch> batches = new ArrayList<>();
    for (int b = 0; b < BATCHES; b++) {
      Batch batch = Vectors.batch(table);
      for (int c = 0; c < table.columns().size(); c++) {
        if (table.columns().get(c).type().equals(STRING) && c % 2 == 1) {
          DictionaryVector codes = new DictionaryVector();
          codes.setDictionary(dictionary);
          batch.setColumn(c, codes);
        }
        batch.column(c).reset(Batch.CAPACITY);
        fill(batch, c, (long) b * Batch.CAPACITY, random);
        for (int i = 0; i < Batch.CAPACITY; i++) {
          if (random.nextInt(100) < nullPercent) {
            batch.column(c).validity().setNull(i);
          }
        }
      }
      batch.setRows((long) b * Batch.CAPACITY, Batch.CAPACITY);
      batches.add(batch);
    }
    return batches;
  }

  private static void fill(Batch batch, int column, long firstRow, SplittableRandom random) {
    ValueType type = batch.table().columns().get(column).type();
    int bound = new int[] {0, 8_000_000, 100_000, 10}[column % 4];
    for (int i = 0; i < Batch.CAPACITY; i++) {
      if (batch.column(column) instanceof LongVector longs) {
        longs.values()[i] =
            type.equals(DATE)
                ? 8035 + random.nextInt(2500)
                : type instanceof ValueType.DateTimeType
                    ? (1_600_000_000L + random.nextInt(100_000_000)) * 1_000_000
                    : type.equals(MONEY)
                        ? random.nextInt(500_000)
                        : type instanceof ValueType.BooleanType
                            ? random.nextInt(2)
                            : bound == 0 ? 9_000_000 + firstRow + i : random.nextInt(bound);
      } else if (batch.column(column) instanceof DoubleVector doubles) {
        doubles.values()[i] =
            type.equals(new ValueType.FloatType(2))
                ? random.nextInt(1_000_000) / 100.0
                : random.nextDouble() * 1000;
      } else if (batch.column(column) instanceof DictionaryVector codes) {
        codes.codes()[i] = random.nextInt(codes.dictionary().size());
      } else if (batch.column(column) instanceof BytesVector strings) {
        String text = "customer" + random.nextInt(1_000_000) + "@example.com";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = strings.offsets()[i];
        System.arraycopy(bytes, 0, strings.ensure(end + bytes.length), end, bytes.length);
        strings.offsets()[i + 1] = end + bytes.length;
      }
    }
  }

  private static void run(String only, String name, TableSchema table, int nullPercent)
      throws IOException {
    if (!name.contains(only)) {
      return;
    }
    List<Batch> batches = batches(table, nullPercent);
    Path folder = Files.createTempDirectory("csv-benchmark");
    DatasetSchema dataset = new DatasetSchema("benchmark", List.of(table));
    FormatSettings settings = FormatSettings.defaults(new CsvFormat().options());
    Path file = folder.resolve(table.name() + ".csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      write(dataset, settings, batches, 16, out);
    }
    long bytes = Files.size(file);
    report(
        name + " write",
        bytes,
        table.rows() * 16,
        () -> write(dataset, settings, batches, 16, OutputStream.nullOutputStream()));
    report(name + " read", bytes, table.rows() * 16, () -> read(dataset, settings, folder));
    Files.delete(file);
    Files.delete(folder);
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
        "%-24s %7.0f MB/s %7.2f M rows/s  (best %.0f MB/s)%n",
        name, bytes / seconds[3] / 1e6, rows / seconds[3] / 1e6, bytes / seconds[0] / 1e6);
  }

  private static void write(
      DatasetSchema dataset,
      FormatSettings settings,
      List<Batch> batches,
      int times,
      OutputStream out)
      throws IOException {
    try (DatasetWriter writer =
            new CsvFormat().openWriter(dataset, settings, new StreamTarget(out));
        TableWriter table = writer.openTable(dataset.tables().get(0), Slice.whole(0));
        BatchEncoder encoder = table.newEncoder()) {
      for (int time = 0; time < times; time++) {
        for (int b = 0; b < batches.size(); b++) {
          encoder.encode(batches.get(b));
          if (b % 8 == 7) {
            encoder.flush();
          }
        }
      }
      table.finish();
    }
  }

  private static void read(DatasetSchema dataset, FormatSettings settings, Path folder)
      throws IOException {
    TableSchema table = dataset.tables().get(0);
    Batch batch = Vectors.batch(table);
    long rows = 0;
    try (DatasetReader reader = new CsvFormat().openReader(dataset, settings, folder);
        TableReader in = reader.openTable(table, Slice.whole(table.rows()))) {
      while (in.read(
          batch,
          problem -> {
            throw new IllegalStateException(problem.toString());
          })) {
        rows += batch.size();
      }
    }
    if (rows != table.rows() * 16) {
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
