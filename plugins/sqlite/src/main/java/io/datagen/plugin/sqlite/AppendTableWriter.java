package io.datagen.plugin.sqlite;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.TableWriter;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Inserts a table's rows one after another. */
final class AppendTableWriter implements TableWriter {
  private final TableDesign table;
  private final AppendedDatabase database;
  private final PreparedStatement insert;

  AppendTableWriter(TableDesign table, AppendedDatabase database) throws IOException {
    this.table = table;
    this.database = database;
    String columns =
        table.columns().stream().map(c -> Names.quote(c.name())).collect(Collectors.joining(", "));
    String places = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    // ABORT, whatever the table says: a row that is there is never replaced.
    this.insert =
        database.prepare(
            "INSERT OR ABORT INTO main."
                + Names.quote(table.name())
                + " ("
                + columns
                + ") VALUES ("
                + places
                + ")");
  }

  @Override
  public BatchEncoder newEncoder() {
    return new AppendEncoder(this, table);
  }

  @Override
  public int chunkRows() {
    return Batch.CAPACITY;
  }

  /** Adds a row of nulls, Longs, Doubles and Strings. */
  void insert(long row, @Nullable Object[] cells) throws IOException {
    try {
      for (int i = 0; i < cells.length; i++) {
        insert.setObject(i + 1, cells[i]);
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failure(row, e);
    }
  }

  private IOException failure(long row, SQLException e) {
    String where =
        database.original() + ": row " + row + " can't be added to table " + table.name();
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String advice =
        switch (code) {
          case SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID, SQLITE_CONSTRAINT_UNIQUE ->
              "; a row of that key is there already: let the schema's keys start behind it, by"
                  + " start of an id. Nothing was added";
          default -> "; nothing was added";
        };
    return new IOException(where + ": " + e.getMessage() + advice, e);
  }

  @Override
  public void finish() throws IOException {
    close();
  }

  @Override
  public void close() throws IOException {
    try {
      insert.close();
    } catch (SQLException e) {
      throw new IOException(database.original() + ": " + e.getMessage(), e);
    }
  }
}
