package io.datagen.plugin.json;

import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.partition.HivePath;
import io.datagen.api.partition.PartitionColumn;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a table's file, or those of its partitions one after another. */
final class FolderTableReader implements TableReader {
  private final TableSchema table;
  private final Slice slice;
  private final Files files;
  private final List<TableFolder.Part> parts;
  private final RowReader cells;
  private final List<FileColumn> columns;
  private @Nullable RowSource source;
  private int part;
  private long rows;

  /** How the files of a format are read. */
  interface Files {
    /** The rows of a file, into these cells. */
    RowSource open(Path file, RowReader cells) throws IOException;

    /** The first row of a file. */
    FirstRow first(Path file) throws IOException;
  }

  /**
   * Opens a table.
   *
   * @param parts its files, at least one
   * @param cells of the columns that are in files
   */
  FolderTableReader(
      TableSchema table, Slice slice, Files files, List<TableFolder.Part> parts, RowReader cells)
      throws IOException {
    this.table = table;
    this.slice = slice;
    this.files = files;
    this.parts = parts;
    this.cells = cells;
    source = files.open(parts.get(0).file(), cells);
    FirstRow first = files.first(parts.get(0).file());
    if (!first.isNone()) {
      cells.know(first);
    }
    columns = columns(first);
  }

  /** The keys of an object have no order, so that of the table is as good as any. */
  private List<FileColumn> columns(FirstRow first) {
    List<String> found = new ArrayList<>();
    for (String directory : parts.get(0).partition()) {
      byte[] key = HivePath.unescape(directory.substring(0, directory.indexOf('=')));
      found.add(new String(key, StandardCharsets.UTF_8));
    }
    List<String> expected = table.columns().stream().map(ColumnSchema::name).toList();
    found.addAll(first.isNone() ? expected : cells.names(first));
    List<String> names = new ArrayList<>(expected);
    names.retainAll(found);
    found.stream().filter(name -> !expected.contains(name)).forEach(names::add);
    return names.stream().map(name -> new FileColumn(name, "")).toList();
  }

  @Override
  public List<FileColumn> columns() {
    return columns;
  }

  @Override
  public boolean inRowOrder() {
    return parts.get(0).partition().isEmpty();
  }

  @Override
  public boolean read(Batch into, Consumer<ReadProblem> problems) throws IOException {
    while (source != null) {
      int count = source.read(slice.firstRow() + rows, problems);
      if (count > 0) {
        cells.moveTo(into);
        fillPartition(into, count);
        into.setRows(slice.firstRow() + rows, count);
        rows += count;
        return true;
      }
      source.close();
      source = ++part < parts.size() ? files.open(parts.get(part).file(), cells) : null;
    }
    return false;
  }

  private void fillPartition(Batch into, int count) {
    List<String> directories = parts.get(part).partition();
    for (int i = 0; i < directories.size(); i++) {
      int column = table.indexOf(table.partitionBy().get(i)).orElseThrow();
      if (into.column(column) instanceof DictionaryVector) {
        into.setColumn(column, new BytesVector());
      }
      into.column(column).reset(count);
      PartitionColumn.fill(table.columns().get(column), directories.get(i), into.column(column));
    }
  }

  @Override
  public void close() throws IOException {
    if (source != null) {
      source.close();
      source = null;
    }
  }
}
