package io.datagen.plugin.sqlite;

import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Reads a table in the order of its rowids, or of its primary key where it has none. */
final class SqliteTableReader implements TableReader {
  private final Database.ReadLock lock;
  private final FileTable file;
  private final RowSource source;

  /** Columns that are expected and there, in file order, which is that of the source. */
  private final List<Wanted> wanted;

  /** Places of columns that are expected and not there. */
  private final int[] missing;

  private final Optional<RowGaps> gaps;
  private long nextRow;

  private SqliteTableReader(
      Database.ReadLock lock,
      Database database,
      TableDesign expected,
      Slice slice,
      RowSource.Opening rows)
      throws IOException {
    this.lock = lock;
    this.file = FileTable.of(database, expected.name());
    if (file.columns().isEmpty()) {
      throw new IOException(database.file() + " has no table " + expected.name());
    }
    this.wanted = wanted(expected, file);
    this.missing =
        IntStream.range(0, expected.columns().size())
            .filter(place -> wanted.stream().noneMatch(column -> column.place() == place))
            .toArray();
    boolean numbered = file.rowidName().isPresent() && !expected.hasRowidColumn();
    this.gaps = numbered ? Optional.of(new RowGaps(slice.firstRow())) : Optional.empty();
    this.nextRow = slice.firstRow();
    this.source = rows.open(file, wanted.stream().map(Wanted::name).toList());
  }

  /** Opens a table; nobody can write to the file until it is closed. */
  static SqliteTableReader open(
      Database database, TableDesign expected, Slice slice, RowSource.Opening rows)
      throws IOException {
    Database.ReadLock lock = database.lock();
    try {
      return new SqliteTableReader(lock, database, expected, slice, rows);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The expected columns that a file has, in its order. */
  private static List<Wanted> wanted(TableDesign expected, FileTable file) {
    List<Wanted> wanted = new ArrayList<>();
    for (int place = 0; place < expected.columns().size(); place++) {
      ColumnDesign column = expected.columns().get(place);
      Optional<FileColumn> there = file.column(column.name());
      if (there.isPresent()) {
        wanted.add(new Wanted(there.get().name(), place, CellReader.of(column)));
      }
    }
    wanted.sort(Comparator.comparingInt(column -> file.place(column.name())));
    return wanted;
  }

  @Override
  public List<FileColumn> columns() {
    return file.columns();
  }

  @Override
  public boolean read(Batch into, Consumer<ReadProblem> problems) throws IOException {
    int rows = source.next();
    for (int i = 0; i < wanted.size(); i++) {
      Wanted column = wanted.get(i);
      column.reader().read(source.column(i), rows, into.column(column.place()));
    }
    for (int place : missing) {
      into.column(place).reset(rows);
      setAllNull(into, place, rows);
    }
    into.setRows(nextRow, rows);
    nextRow += rows;
    gaps.ifPresent(g -> g.check(source.rowids(), rows, problems));
    return rows > 0;
  }

  @Override
  public boolean inRowOrder() {
    return file.rowidName().isPresent();
  }

  private static void setAllNull(Batch into, int column, int rows) {
    if (into.column(column) instanceof BytesVector strings) {
      Arrays.fill(strings.offsets(), 0, rows + 1, 0);
    }
    for (int row = 0; row < rows; row++) {
      into.column(column).validity().setNull(row);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      source.close();
    } finally {
      lock.close();
    }
  }

  /**
   * A column to read.
   *
   * @param name as the file has it
   * @param place in the batch
   * @param reader what makes a vector of its cells
   */
  private record Wanted(String name, int place, CellReader reader) {}
}
