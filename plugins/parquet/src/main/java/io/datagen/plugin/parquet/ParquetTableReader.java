package io.datagen.plugin.parquet;

import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.partition.HivePath;
import io.datagen.api.partition.PartitionColumn;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a table's file, or those of its partitions one after another. */
final class ParquetTableReader implements TableReader {
  /** Opens one of the files, and is told when it was read to its end. */
  interface Files {
    FileReader open(Path file) throws IOException;

    void wasRead(Path file);
  }

  private final TableSchema table;
  private final List<TableFolder.Part> parts;
  private final Files files;
  private final List<FileColumn> columns;
  private @Nullable FileReader file;
  private int part;
  private long row;

  ParquetTableReader(TableSchema table, Slice slice, List<TableFolder.Part> parts, Files files)
      throws IOException {
    this.table = table;
    this.parts = List.copyOf(parts);
    this.files = files;
    row = slice.firstRow();
    FileReader first = files.open(parts.get(0).file());
    file = first;
    columns = new ArrayList<>(first.columns());
    for (String directory : parts.get(0).partition()) {
      byte[] key = HivePath.unescape(directory.substring(0, directory.indexOf('=')));
      columns.add(new FileColumn(new String(key, StandardCharsets.UTF_8), ""));
    }
  }

  @Override
  public List<FileColumn> columns() {
    return List.copyOf(columns);
  }

  @Override
  public boolean inRowOrder() {
    return parts.get(0).partition().isEmpty();
  }

  @Override
  public boolean read(Batch into, Consumer<ReadProblem> problems) throws IOException {
    while (file != null) {
      int rows = file.read(into);
      if (rows > 0) {
        fillPartition(into, rows);
        into.setRows(row, rows);
        row += rows;
        return true;
      }
      file.close();
      file = null;
      files.wasRead(parts.get(part).file());
      if (++part < parts.size()) {
        file = files.open(parts.get(part).file());
      }
    }
    return false;
  }

  private void fillPartition(Batch into, int rows) {
    List<String> directories = parts.get(part).partition();
    for (int i = 0; i < directories.size(); i++) {
      int column = table.indexOf(table.partitionBy().get(i)).orElseThrow();
      into.column(column).reset(rows);
      PartitionColumn.fill(table.columns().get(column), directories.get(i), into.column(column));
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
