package io.datagen.plugin.csv;

import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.line.InputWindow;
import io.datagen.api.partition.HivePath;
import io.datagen.api.partition.PartitionColumn;
import io.datagen.api.partition.PartitionKeys;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a table's file, or those of its partitions one after another. */
final class CsvTableReader implements TableReader {
  private final TableSchema table;
  private final Slice slice;
  private final Dialect dialect;
  private final TableFolder files;
  private final List<TableFolder.Part> parts;
  private final List<FileColumn> columns;
  private final boolean partitioned;

  private @Nullable CsvFileReader file;
  private int part;
  private long rows;

  CsvTableReader(TableSchema table, Slice slice, Dialect dialect, TableFolder files)
      throws IOException {
    this.table = table;
    this.slice = slice;
    this.dialect = dialect;
    this.files = files;
    parts = files.parts(table, slice);
    partitioned = !parts.get(0).partition().isEmpty();
    CsvFileReader first = open(parts.get(0));
    file = first;
    columns = new ArrayList<>(first.columns());
    for (String directory : parts.get(0).partition()) {
      byte[] key = HivePath.unescape(directory.substring(0, directory.indexOf('=')));
      columns.add(new FileColumn(new String(key, StandardCharsets.UTF_8), ""));
    }
  }

  private CsvFileReader open(TableFolder.Part from) throws IOException {
    InputWindow window =
        new InputWindow(files.open(from.file()), from.file().toString(), "is a quote not closed?");
    try {
      boolean header = dialect.header && (slice.part() == 1 || partitioned);
      int[] inFile = partitioned ? PartitionKeys.written(table) : all();
      return new CsvFileReader(window, table, inFile, dialect, header);
    } catch (IOException e) {
      window.close();
      throw e;
    }
  }

  private int[] all() {
    int[] all = new int[table.columns().size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }

  @Override
  public List<FileColumn> columns() {
    return List.copyOf(columns);
  }

  @Override
  public boolean inRowOrder() {
    return !partitioned;
  }

  @Override
  public boolean read(Batch into, Consumer<ReadProblem> problems) throws IOException {
    while (file != null) {
      int count = file.read(into, slice.firstRow() + rows, problems);
      if (count > 0) {
        fillPartition(into, count);
        into.setRows(slice.firstRow() + rows, count);
        rows += count;
        return true;
      }
      file.close();
      file = ++part < parts.size() ? open(parts.get(part)) : null;
    }
    return false;
  }

  private void fillPartition(Batch into, int count) {
    List<String> directories = parts.get(part).partition();
    for (int i = 0; i < directories.size(); i++) {
      int column = table.indexOf(table.partitionBy().get(i)).orElseThrow();
      PartitionColumn.fill(
          table.columns().get(column),
          directories.get(i),
          CsvFileReader.emptied(into, column, count));
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
