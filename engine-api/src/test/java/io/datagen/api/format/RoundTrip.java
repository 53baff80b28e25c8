package io.datagen.api.format;

import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes tables with a format and reads them back. */
public final class RoundTrip {
  private final FormatPlugin plugin;
  private final FormatSettings settings;
  private final Path home;
  private final Path artifact;
  private final DirectoryTarget target;

  /** Into a fresh place under a folder. */
  public RoundTrip(
      FormatPlugin plugin, Map<String, String> options, Optional<Compression> compression, Path in)
      throws IOException {
    this.plugin = plugin;
    settings = FormatSettings.of(plugin.options(), options, compression);
    boolean directory = plugin.capabilities().artifact() == Capabilities.Artifact.DIRECTORY;
    home = Files.createTempDirectory(in, "run");
    artifact = home.resolve(directory ? "data" : "data." + plugin.capabilities().extension());
    if (directory) {
      Files.createDirectories(artifact);
    }
    target = new DirectoryTarget(artifact, directory, home.resolve("scratch"));
  }

  /** Where it writes. */
  public Path artifact() {
    return artifact;
  }

  /** The folder that the artifact is in, with nothing else but scratch. */
  public Path home() {
    return home;
  }

  /** What the format asked for. */
  public DirectoryTarget target() {
    return target;
  }

  /** What is in force. */
  public FormatSettings settings() {
    return settings;
  }

  /** Writes tables, each whole and with one encoder. */
  public void write(List<SampleTable> tables) throws IOException {
    write(tables, false);
  }

  /**
   * Writes tables, each whole and with one encoder.
   *
   * @param codes whether strings come in dictionary vectors
   */
  public void write(List<SampleTable> tables, boolean codes) throws IOException {
    try (DatasetWriter writer = plugin.openWriter(dataset(tables), settings, target)) {
      for (SampleTable table : tables) {
        write(writer, table, Slice.whole(table.rows()), 1, codes);
      }
      writer.finish();
    }
  }

  /** Writes a slice of one table with several encoders that encode first and flush in order. */
  public void write(SampleTable table, Slice slice, int encoders) throws IOException {
    try (DatasetWriter writer = plugin.openWriter(dataset(List.of(table)), settings, target)) {
      write(writer, table, slice, encoders, false);
      writer.finish();
    }
  }

  /** The schema of these tables. */
  public static DatasetSchema dataset(List<SampleTable> tables) {
    return new DatasetSchema("sample", tables.stream().map(SampleTable::schema).toList());
  }

  private static void write(
      DatasetWriter writer, SampleTable table, Slice slice, int encoders, boolean codes)
      throws IOException {
    try (TableWriter tableWriter = writer.openTable(table.schema(), slice)) {
      List<BatchEncoder> workers = new ArrayList<>();
      for (int i = 0; i < encoders; i++) {
        workers.add(tableWriter.newEncoder());
      }
      long row = slice.firstRow();
      while (row < slice.endRow()) {
        // With several encoders each takes a chunk of two batches; with one there is one chunk.
        int batches = encoders == 1 ? Integer.MAX_VALUE : 2;
        for (BatchEncoder worker : workers) {
          for (int i = 0; i < batches && row < slice.endRow(); i++) {
            int size = (int) Math.min(Batch.CAPACITY, slice.endRow() - row);
            worker.encode(table.batch((int) row, size, row, codes));
            row += size;
          }
        }
        for (BatchEncoder worker : workers) {
          worker.flush();
        }
      }
      workers.forEach(BatchEncoder::close);
      tableWriter.finish();
    }
  }

  /**
   * What was read.
   *
   * @param columns that the file has
   * @param rows cells by row
   * @param problems with rows
   * @param inRowOrder whether the rows come as they were written
   */
  public record Found(
      List<String> columns,
      List<List<@Nullable Object>> rows,
      List<TableReader.ReadProblem> problems,
      boolean inRowOrder) {}

  /** Reads a whole table. */
  public Found read(TableSchema table) throws IOException {
    return read(table, Slice.whole(table.rows()));
  }

  /** Reads a table's slice. */
  public Found read(TableSchema table, Slice slice) throws IOException {
    DatasetSchema dataset = new DatasetSchema("sample", List.of(table));
    try (DatasetReader reader = plugin.openReader(dataset, settings, artifact);
        TableReader rows = reader.openTable(table, slice)) {
      List<List<@Nullable Object>> found = new ArrayList<>();
      List<TableReader.ReadProblem> problems = new ArrayList<>();
      Batch batch = Vectors.batch(table);
      while (rows.read(batch, problems::add)) {
        if (batch.firstRow() != slice.firstRow() + found.size() || batch.size() == 0) {
          throw new IllegalStateException(
              "batch of " + batch.size() + " at " + batch.firstRow() + " after " + found.size());
        }
        for (int row = 0; row < batch.size(); row++) {
          List<@Nullable Object> cells = new ArrayList<>();
          for (int column = 0; column < table.columns().size(); column++) {
            if (batch.column(column).size() != batch.size()) {
              throw new IllegalStateException("column " + column + " isn't as long as its batch");
            }
            cells.add(
                CellValues.get(batch.column(column), table.columns().get(column).type(), row));
          }
          found.add(cells);
        }
      }
      List<String> columns = rows.columns().stream().map(TableReader.FileColumn::name).toList();
      return new Found(columns, found, problems, rows.inRowOrder());
    }
  }

  /** The names of the tables that are there. */
  public List<String> tables(List<SampleTable> expected) throws IOException {
    try (DatasetReader reader = plugin.openReader(dataset(expected), settings, artifact)) {
      return reader.tables();
    }
  }

  /** The format's own checks. */
  public List<FormatCheck> checks(List<SampleTable> expected) throws IOException {
    try (DatasetReader reader = plugin.openReader(dataset(expected), settings, artifact)) {
      return reader.checks();
    }
  }

  /** All files that are there, by name, with their bytes. */
  public Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>(Comparator.naturalOrder());
    try (Stream<Path> paths = Files.walk(home)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(home.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
