package org.example.aligned;

import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads one table's file; columns are found by their names in the first line. */
final class AlignedTableReader implements TableReader {
  private final TableSchema table;
  private final Slice slice;
  private final Path file;
  private final InputStream in;
  private final List<String> names = new ArrayList<>();
  private long rows;

  AlignedTableReader(TableSchema table, Slice slice, TableFolder folder) throws IOException {
    this.table = table;
    this.slice = slice;
    file = folder.parts(table, slice).get(0).file();
    in = new BufferedInputStream(folder.open(file), 1 << 16);
    if (slice.part() > 1) {
      table.columns().forEach(column -> names.add(column.name()));
    } else {
      byte[] header = line();
      if (header == null) {
        in.close();
        throw new IOException(file + " is empty; it should start with its columns' names");
      }
      for (byte[] name : CellEscape.split(header)) {
        names.add(name == null ? "-" : new String(name, StandardCharsets.UTF_8));
      }
    }
  }

  /** The next line without its end, or null where there is none. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toByteArray();
  }

  @Override
  public List<FileColumn> columns() {
    // the file declares no types
    return names.stream().map(name -> new FileColumn(name, "")).toList();
  }

  @Override
  public boolean read(Batch into, Consumer<ReadProblem> problems) throws IOException {
    List<List<byte[]>> lines = new ArrayList<>();
    while (lines.size() < Batch.CAPACITY) {
      byte[] line = line();
      if (line == null) {
        break;
      }
      List<byte[]> cells = CellEscape.split(line);
      if (cells.size() != names.size()) {
        long row = slice.firstRow() + rows + lines.size();
        String message = file + ": " + cells.size() + " cells instead of " + names.size();
        problems.accept(new ReadProblem(row, message));
      }
      lines.add(cells);
    }
    List<ColumnSchema> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      CellParser parser = new CellParser(columns.get(i).type());
      parser.read(lines, names.indexOf(columns.get(i).name()), into, i);
    }
    into.setRows(slice.firstRow() + rows, lines.size());
    rows += lines.size();
    return !lines.isEmpty();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
