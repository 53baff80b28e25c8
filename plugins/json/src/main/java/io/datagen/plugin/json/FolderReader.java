package io.datagen.plugin.json;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a directory of tables. */
final class FolderReader implements DatasetReader {
  private static final int MOST_EXAMPLES = 20;

  private final DatasetSchema expected;
  private final TableFolder files;
  private final Tables tables;

  /** How a table is read. */
  interface Tables {
    TableReader open(TableSchema table, Slice slice) throws IOException;
  }

  FolderReader(DatasetSchema expected, TableFolder files, Tables tables) {
    this.expected = expected;
    this.files = files;
    this.tables = tables;
  }

  @Override
  public List<String> tables() throws IOException {
    return files.tables().stream().filter(name -> !OwnFiles.isTaken(name)).toList();
  }

  @Override
  public TableReader openTable(TableSchema table, Slice slice) throws IOException {
    return tables.open(table, slice);
  }

  @Override
  public List<FormatCheck> checks() throws IOException {
    return List.of(tableFiles(), keys());
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

  private FormatCheck keys() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> there = tables();
    for (TableSchema table : expected.tables()) {
      Optional<Slice> slice = files.firstSlice(table);
      if (there.contains(table.name()) && slice.isPresent()) {
        List<String> columns = table.columns().stream().map(ColumnSchema::name).toList();
        try (TableReader reader = openTable(table, slice.get())) {
          List<String> found = reader.columns().stream().map(TableReader.FileColumn::name).toList();
          if (!new TreeSet<>(found).equals(new TreeSet<>(columns))) {
            wrong.add(table.name() + ": " + found + " instead of " + columns);
          }
        }
      }
    }
    return check(
        "keys",
        wrong,
        "the first row of every table has the columns as its keys",
        wrong.size() + " tables start with a row of other keys");
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
