package io.datagen.plugin.csv;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a directory of tables. */
final class CsvDatasetReader implements DatasetReader {
  private static final int MOST_EXAMPLES = 20;

  private final DatasetSchema expected;
  private final Dialect dialect;
  private final TableFolder files;

  private CsvDatasetReader(DatasetSchema expected, Dialect dialect, TableFolder files) {
    this.expected = expected;
    this.dialect = dialect;
    this.files = files;
  }

  static CsvDatasetReader open(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    TableFolder files = TableFolder.open(artifact, "csv", CsvLines.EXTENSION, settings);
    return new CsvDatasetReader(expected, Dialect.of(settings), files);
  }

  @Override
  public List<String> tables() throws IOException {
    return files.tables();
  }

  @Override
  public TableReader openTable(TableSchema table, Slice slice) throws IOException {
    return new CsvTableReader(table, slice, dialect, files);
  }

  @Override
  public List<FormatCheck> checks() throws IOException {
    return dialect.header ? List.of(tableFiles(), headers()) : List.of(tableFiles());
  }

  private FormatCheck tableFiles() throws IOException {
    List<String> there = tables();
    List<String> missing =
        expected.tables().stream().map(TableSchema::name).filter(t -> !there.contains(t)).toList();
    return check(
        "table_files",
        missing,
        "every table has a file",
        missing.size() + " of " + expected.tables().size() + " tables have no file");
  }

  private FormatCheck headers() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> there = tables();
    for (TableSchema table : expected.tables()) {
      Optional<Slice> slice = files.firstSlice(table);
      if (there.contains(table.name()) && slice.isPresent()) {
        List<String> columns = new ArrayList<>();
        table.columns().stream()
            .map(ColumnSchema::name)
            .filter(column -> !table.partitionBy().contains(column))
            .forEach(columns::add);
        columns.addAll(table.partitionBy());
        try (TableReader reader = openTable(table, slice.get())) {
          List<String> found = reader.columns().stream().map(TableReader.FileColumn::name).toList();
          if (!found.equals(columns)) {
            wrong.add(table.name() + ": " + found + " instead of " + columns);
          }
        }
      }
    }
    return check(
        "headers", wrong, "every header names the columns", wrong.size() + " headers are wrong");
  }

  private static FormatCheck check(
      String name, List<String> faults, String allWell, String otherwise) {
    return new FormatCheck(
        name,
        faults.isEmpty(),
        faults.isEmpty() ? allWell : otherwise,
        faults.subList(0, Math.min(MOST_EXAMPLES, faults.size())));
  }

  @Override
  public void close() {}
}
