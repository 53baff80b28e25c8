package io.datagen.plugin.sqlite;

import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/** Reads a table in the order of its rowids. */
final class SqliteTableReader implements TableReader {
  /** Long texts make short batches, so that a batch always fits memory. */
  private static final long TEXT_PER_BATCH = 16L << 20;

  private final Database database;
  private final FileTable file;
  private final Optional<RowGaps> gaps;
  private final CoreStatement statement;

  /** By expected column: a reader, its cells, and which result column they are in, 0 for none. */
  private final List<CellReader> readers = new ArrayList<>();

  private final List<ReadCells> cells = new ArrayList<>();
  private final int[] results;
  private final long[] rowids = new long[Batch.CAPACITY];
  private long nextRow;
  private boolean done;

  SqliteTableReader(Database database, TableDesign expected, Slice slice) throws IOException {
    this.database = database;
    this.file = FileTable.of(database, expected.name());
    if (file.columns().isEmpty()) {
      throw new IOException(database.file() + " has no table " + expected.name());
    }
    this.nextRow = slice.firstRow();
    this.gaps =
        file.rowidName().isPresent() && !expected.hasRowidColumn()
            ? Optional.of(new RowGaps(slice.firstRow()))
            : Optional.empty();
    StringBuilder sql = new StringBuilder("SELECT ").append(file.rowidName().orElse("NULL"));
    this.results = new int[expected.columns().size()];
    int found = 0;
    for (ColumnDesign column : expected.columns()) {
      readers.add(CellReader.of(column));
      cells.add(new ReadCells());
      Optional<FileColumn> there = file.column(column.name());
      if (there.isPresent()) {
        sql.append(", ").append(Names.quote(there.get().name()));
        results[readers.size() - 1] = ++found;
      }
    }
    sql.append(" FROM ").append(Names.quote(expected.name()));
    file.rowidName().ifPresent(rowid -> sql.append(" ORDER BY ").append(rowid));
    this.statement = database.prepare(sql.toString());
  }

  @Override
  public List<FileColumn> columns() {
    return file.columns();
  }

  @Override
  public boolean read(Batch into, Consumer<ReadProblem> problems) throws IOException {
    int rows = done ? 0 : step();
    for (int i = 0; i < readers.size(); i++) {
      if (results[i] == 0) {
        into.column(i).reset(rows);
        setAllNull(into, i, rows);
      } else {
        readers.get(i).read(cells.get(i), rows, into.column(i));
      }
    }
    into.setRows(nextRow, rows);
    nextRow += rows;
    gaps.ifPresent(g -> g.check(rowids, rows, problems));
    return rows > 0;
  }

  private static void setAllNull(Batch into, int column, int rows) {
    if (into.column(column) instanceof BytesVector strings) {
      Arrays.fill(strings.offsets(), 0, rows + 1, 0);
    }
    for (int row = 0; row < rows; row++) {
      into.column(column).validity().setNull(row);
    }
  }

  /** Reads up to a batch of rows; returns how many. */
  private int step() throws IOException {
    for (ReadCells column : cells) {
      column.clear();
    }
    try {
      return statement.pointer.safeRunInt(this::step);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private int step(DB db, long pointer) throws SQLException {
    int row = 0;
    long text = 0;
    while (row < Batch.CAPACITY && text < TEXT_PER_BATCH) {
      int code = db.step(pointer);
      if (code == Codes.SQLITE_DONE) {
        done = true;
        return row;
      }
      if (code != Codes.SQLITE_ROW) {
        db.throwex(code);
      }
      rowids[row] = db.column_long(pointer, 0);
      for (int i = 0; i < readers.size(); i++) {
        int result = results[i];
        if (result > 0) {
          text += cells.get(i).read(row, db, pointer, result);
        }
      }
      row++;
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    try {
      ((Statement) statement).close();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }
}
