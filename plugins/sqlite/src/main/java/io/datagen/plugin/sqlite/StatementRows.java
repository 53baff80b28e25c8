package io.datagen.plugin.sqlite;

import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.plugin.sqlite.file.StoredColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/**
 * Rows as SQLite itself gives them, through a statement: for any table, and some ten times slower
 * than {@link PageRows}.
 */
final class StatementRows implements RowSource {
  /** Long texts make short batches, so that a batch always fits memory. */
  private static final long TEXT_PER_BATCH = 16L << 20;

  private final Database database;
  private final CoreStatement statement;
  private final boolean utf8;
  private final List<StoredColumn> columns = new ArrayList<>();
  private final List<TextBuffer> texts = new ArrayList<>();
  private final long[] rowids = new long[Batch.CAPACITY];
  private boolean done;

  private StatementRows(Database database, String sql, int columns) throws IOException {
    this.database = database;
    this.utf8 = database.texts("PRAGMA encoding").equals(List.of("UTF-8"));
    for (int i = 0; i < columns; i++) {
      this.columns.add(new StoredColumn(Batch.CAPACITY));
      this.texts.add(new TextBuffer());
    }
    this.statement = database.prepare(sql);
  }

  /** The rows of a table, with some of its columns. */
  static StatementRows of(Database database, FileTable table, List<String> columns)
      throws IOException {
    StringBuilder sql = new StringBuilder("SELECT ").append(table.rowidName().orElse("NULL"));
    columns.forEach(column -> sql.append(", ").append(Names.quote(column)));
    sql.append(" FROM ").append(Names.quote(table.name()));
    table.rowidName().ifPresent(rowid -> sql.append(" ORDER BY ").append(rowid));
    return new StatementRows(database, sql.toString(), columns.size());
  }

  /** One cell of a table that has rowids. */
  static StoredColumn cell(Database database, FileTable table, String column, long rowid)
      throws IOException {
    String sql =
        "SELECT 0, "
            + Names.quote(column)
            + " FROM "
            + Names.quote(table.name())
            + " WHERE "
            + table.rowidName().orElseThrow()
            + " = "
            + rowid;
    try (StatementRows rows = new StatementRows(database, sql, 1)) {
      if (rows.next() == 0) {
        throw new IOException(
            database.file()
                + " is a damaged SQLite database: table "
                + table.name()
                + ": rowid "
                + rowid
                + " is not found where it should be");
      }
      return rows.column(0);
    }
  }

  @Override
  public int next() throws IOException {
    columns.forEach(StoredColumn::clear);
    texts.forEach(TextBuffer::clear);
    if (done) {
      return 0;
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
      for (int i = 0; i < columns.size(); i++) {
        text += read(row, db, pointer, i);
      }
      row++;
    }
    return row;
  }

  /** Reads a cell of the row that the statement stands at; returns how many bytes it has. */
  private int read(int row, DB db, long pointer, int i) throws SQLException {
    StoredColumn column = columns.get(i);
    int result = i + 1;
    switch (db.column_type(pointer, result)) {
      case Codes.SQLITE_INTEGER ->
          column.setNumber(row, StoredColumn.INTEGER, db.column_long(pointer, result));
      case Codes.SQLITE_FLOAT ->
          column.setNumber(
              row,
              StoredColumn.REAL,
              Double.doubleToRawLongBits(db.column_double(pointer, result)));
      case Codes.SQLITE_TEXT -> {
        // A blob of text is its bytes as they are, and so the quickest where these are UTF-8.
        return put(
            row,
            StoredColumn.TEXT,
            i,
            utf8 ? db.column_blob(pointer, result) : recoded(db, pointer, result));
      }
      case Codes.SQLITE_BLOB -> {
        return put(row, StoredColumn.BLOB, i, db.column_blob(pointer, result));
      }
      default -> column.set(row, StoredColumn.NULL);
    }
    return 0;
  }

  private static byte @Nullable [] recoded(DB db, long pointer, int result) throws SQLException {
    String text = db.column_text(pointer, result);
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private int put(int row, byte kind, int i, byte @Nullable [] bytes) {
    TextBuffer text = texts.get(i);
    int start = text.length();
    if (bytes != null) {
      text.append(bytes);
    }
    columns.get(i).setBytes(row, kind, start, text.length());
    return text.length() - start;
  }

  @Override
  public long[] rowids() {
    return rowids;
  }

  @Override
  public StoredColumn column(int wanted) {
    StoredColumn column = columns.get(wanted);
    column.setBytes(texts.get(wanted).bytes());
    return column;
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
