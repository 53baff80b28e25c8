package io.datagen.plugin.csv;

import io.datagen.api.format.TableReader.FileColumn;
import io.datagen.api.format.TableReader.ReadProblem;
import io.datagen.api.line.InputWindow;
import io.datagen.api.partition.PartitionColumn;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads one file, by the names in its header, or by position where it has none. */
final class CsvFileReader implements AutoCloseable {
  private final InputWindow window;
  private final RecordScanner scanner;
  private final RecordIndex index;
  private final LineCount lines = new LineCount();
  private final List<FileColumn> columns = new ArrayList<>();
  private final CellReader[] readers;
  private final int[] fields;
  private final int fieldCount;

  /** Faults of the header, told with the first rows. */
  private final List<ReadProblem> early = new ArrayList<>();

  private Consumer<ReadProblem> problems = early::add;
  private long firstRow;

  /**
   * Opens a file.
   *
   * @param inFile the columns that the file should have, of those of the table
   */
  CsvFileReader(
      InputWindow window, TableSchema table, int[] inFile, Dialect dialect, boolean header)
      throws IOException {
    this.window = window;
    scanner = new RecordScanner(window, dialect.delimiter, this::addProblem);
    window.skipMark();
    List<String> names = header ? readHeader(inFile.length) : names(table, inFile);
    names.forEach(name -> columns.add(new FileColumn(name, "")));
    fieldCount = names.size();
    index = new RecordIndex(fieldCount, Batch.CAPACITY);
    readers = new CellReader[table.columns().size()];
    fields = new int[readers.length];
    for (int column : inFile) {
      ColumnSchema schema = table.columns().get(column);
      readers[column] = CellReader.of(schema.type(), dialect.nullText);
      fields[column] = names.indexOf(schema.name());
    }
  }

  private static List<String> names(TableSchema table, int[] columns) {
    List<String> names = new ArrayList<>();
    for (int column : columns) {
      names.add(table.columns().get(column).name());
    }
    return names;
  }

  private List<String> readHeader(int expected) throws IOException {
    RecordIndex header = new RecordIndex(expected + 16, 1);
    scanner.find(header);
    if (header.rows() == 0) {
      throw new IOException(window.name() + " is empty; it should start with its columns' names");
    }
    if (header.count(0) > expected + 16) {
      header = new RecordIndex(header.count(0), 1);
      scanner.find(header);
    }
    List<String> names = new ArrayList<>();
    BytesVector name = new BytesVector();
    CellReader reader = new StringReader(new byte[0], false);
    for (int i = 0; i < header.count(0); i++) {
      name.reset(1);
      reader.read(header, i, window.bytes(), window.start(), name, (row, message) -> {});
      byte[] token = name.tokens().at(0);
      byte[] bytes = token == null ? name.bytes() : token;
      int length = token == null ? name.offsets()[1] : token.length;
      names.add(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }
    lines.consume(window, header.length());
    window.consume(header.length());
    return names;
  }

  /** The columns that the file has. */
  List<FileColumn> columns() {
    return columns;
  }

  /**
   * Reads the next rows.
   *
   * @param row of the table that the next one is
   * @return how many, 0 at the end
   */
  int read(Batch into, long row, Consumer<ReadProblem> problems) throws IOException {
    early.forEach(problems);
    early.clear();
    this.problems = problems;
    firstRow = row;
    scanner.find(index);
    int rows = index.rows();
    if (rows == 0) {
      return 0;
    }
    for (int i = 0; i < rows; i++) {
      if (index.count(i) != fieldCount) {
        String fields = index.count(i) == 1 ? " field" : " fields";
        addProblem(i, index.record(i), "has " + index.count(i) + fields + ", not " + fieldCount);
      }
    }
    for (int column = 0; column < readers.length; column++) {
      if (readers[column] != null) {
        readColumn(column, into, rows);
      }
    }
    lines.consume(window, index.length());
    window.consume(index.length());
    return rows;
  }

  private void readColumn(int column, Batch into, int rows) {
    Vector vector = emptied(into, column, rows);
    if (fields[column] < 0) {
      PartitionColumn.fillNull(vector);
      return;
    }
    readers[column].read(
        index,
        fields[column],
        window.bytes(),
        window.start(),
        vector,
        (row, message) ->
            addProblem(
                row,
                index.record(row),
                "column " + columns.get(fields[column]).name() + " " + message));
  }

  /** The column's vector with so many rows; one of codes makes room for one of bytes. */
  static Vector emptied(Batch into, int column, int rows) {
    if (into.column(column) instanceof DictionaryVector) {
      into.setColumn(column, new BytesVector());
    }
    into.column(column).reset(rows);
    return into.column(column);
  }

  private void addProblem(int row, int place, String message) {
    problems.accept(
        new ReadProblem(
            firstRow + row, window.name() + ", line " + lines.at(window, place) + ": " + message));
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
