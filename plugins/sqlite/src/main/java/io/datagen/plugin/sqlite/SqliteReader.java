package io.datagen.plugin.sqlite;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.TableSchema;
import io.datagen.plugin.sqlite.file.DatabaseFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a database. */
final class SqliteReader implements DatasetReader {
  private final DatabaseDesign expected;
  private final Database database;
  private final DatabaseFile file;

  private SqliteReader(DatabaseDesign expected, Database database, DatabaseFile file) {
    this.expected = expected;
    this.database = database;
    this.file = file;
  }

  /** Opens a database. */
  static SqliteReader open(DatabaseDesign expected, Path artifact) throws IOException {
    Database database = Database.open(artifact);
    try {
      return new SqliteReader(expected, database, DatabaseFile.open(artifact));
    } catch (IOException e) {
      database.close();
      throw e;
    }
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
    return SqliteTableReader.open(database, design, slice, this::rows);
  }

  /** A table's rows from its pages, or from a query where only SQLite can read it. */
  private RowSource rows(FileTable table, List<String> columns) throws IOException {
    Optional<RowSource> pages = PageRows.of(database, file, table, columns);
    return pages.isPresent() ? pages.get() : StatementRows.of(database, table, columns);
  }

  @Override
  public List<FormatCheck> checks() throws IOException {
    return new DatabaseChecks(database, file, expected).run();
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } finally {
      // Last, since SQLite's locks would go with it.
      file.close();
    }
  }
}
