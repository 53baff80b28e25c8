package io.datagen.plugin.sqlite;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.util.List;

/** Reads a database. */
final class SqliteReader implements DatasetReader {
  private final DatabaseDesign expected;
  private final Database database;

  SqliteReader(DatabaseDesign expected, Database database) {
    this.expected = expected;
    this.database = database;
  }

  @Override
  public List<String> tables() throws IOException {
    return tables(database);
  }

  /** The user's tables, without SQLite's own. */
  static List<String> tables(Database database) throws IOException {
    return database.texts(
        "SELECT name FROM sqlite_schema"
            + " WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid");
  }

  @Override
  public TableReader openTable(TableSchema table, Slice slice) throws IOException {
    TableDesign design =
        expected
            .table(table.name())
            .orElseThrow(
                () -> new IllegalStateException("the dataset has no table " + table.name()));
    return new SqliteTableReader(database, design, slice);
  }

  @Override
  public List<FormatCheck> checks() throws IOException {
    return new DatabaseChecks(database, expected).run();
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
