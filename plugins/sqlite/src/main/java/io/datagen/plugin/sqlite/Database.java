package io.datagen.plugin.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.core.CoreStatement;

/** An open database file; its failures are sentences about the file. */
final class Database implements AutoCloseable {
  private static final int CACHE_KIB = 64 * 1024;

  /**
   * As much as SQLite can map; pages of the file, which the system takes back when it needs them.
   */
  private static final String MAPPED = "2147418112";

  private final Path file;
  private final SQLiteConnection connection;

  private Database(Path file, SQLiteConnection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens a file for reading only.
   *
   * @throws IOException if it is missing or no database
   */
  static Database open(Path file) throws IOException {
    return open(file, true);
  }

  /**
   * Opens a file for writing, too.
   *
   * @throws IOException if it is missing or no database
   */
  static Database openToWrite(Path file) throws IOException {
    return open(file, false);
  }

  private static Database open(Path file, boolean readOnly) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a directory, not a SQLite database");
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString(), null, "there is no such file");
    }
    if (Files.size(file) == 0) {
      throw new IOException(file + " is empty, not a SQLite database");
    }
    NativeLibrary.load();
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    // SQLite's own default of 2 MB makes integrity_check read a large file many times over.
    config.setCacheSize(-CACHE_KIB);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, MAPPED);
    Properties properties = config.toProperties();
    try {
      // Not through DriverManager, which sees no driver that another class loader brought.
      SQLiteConnection connection = JDBC.createConnection(url(file), properties);
      Database database = new Database(file, connection);
      try {
        database.texts("SELECT name FROM sqlite_schema LIMIT 1");
      } catch (IOException e) {
        database.close();
        throw e;
      }
      return database;
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** Where it is. */
  Path file() {
    return file;
  }

  SQLiteConnection connection() {
    return connection;
  }

  /** Copies it as it is between two transactions, whoever else writes to it. */
  void copyTo(Path copy) throws IOException {
    try {
      connection.getDatabase().backup("main", copy.toAbsolutePath().toString(), null);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** As a URI, so that a question mark in a name starts no parameters. */
  private static String url(Path file) {
    return JDBC.PREFIX + "file:" + file.toAbsolutePath().toUri().getRawPath();
  }

  /** The first column of a query's rows. */
  List<String> texts(String sql) throws IOException {
    return rows(sql).stream().map(row -> row.get(0)).toList();
  }

  /** A query's rows as text, nulls as empty text. For what is small. */
  List<List<String>> rows(String sql) throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String text = result.getString(i);
          row.add(text == null ? "" : text);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** A prepared statement, for its native functions: no object per cell, unlike a ResultSet. */
  CoreStatement prepare(String sql) throws IOException {
    try {
      return (CoreStatement) connection.prepareStatement(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Keeps everybody from writing to the file, until it is closed. */
  ReadLock lock() throws IOException {
    try {
      Statement statement = connection.createStatement();
      // A query that stands at a row holds SQLite's shared lock. Taking that lock is also what
      // finds a transaction that somebody broke off.
      statement.executeQuery("SELECT 1 FROM sqlite_schema");
      return new ReadLock(this, statement);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** What keeps others from writing. */
  record ReadLock(Database database, Statement statement) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      try {
        statement.close();
      } catch (SQLException e) {
        throw database.failure(e);
      }
    }
  }

  /** What went wrong, as a sentence. */
  IOException failure(SQLException e) {
    return failure(file, e);
  }

  private static IOException failure(Path file, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String what =
        switch (code) {
          case SQLITE_NOTADB -> " is not a SQLite database";
          case SQLITE_CORRUPT -> " is a damaged SQLite database";
          case SQLITE_CANTOPEN -> " can't be opened";
          default -> " can't be read as a SQLite database";
        };
    return new IOException(file + what + ": " + e.getMessage(), e);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
