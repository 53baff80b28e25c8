package io.datagen.plugin.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database to which rows are added in a copy, which takes its place when all went well: so a run
 * that fails, or is killed, leaves no trace, and the copy needs no journal. One transaction. One
 * thread at a time.
 */
final class AppendedDatabase implements AutoCloseable {
  private final Database original;
  private final String version;
  private final Path file;
  private final Database copy;
  private final boolean writeAhead;

  private AppendedDatabase(Database original, String version, Path file, Database copy)
      throws IOException {
    this.original = original;
    this.version = version;
    this.file = file;
    this.copy = copy;
    this.writeAhead = copy.texts("PRAGMA journal_mode").equals(List.of("wal"));
    copy.texts("PRAGMA journal_mode = OFF");
    run("PRAGMA synchronous = OFF");
    // Parents may come after their children; all are asked for at the end.
    run("PRAGMA foreign_keys = OFF");
    run("BEGIN");
  }

  /**
   * Copies a database.
   *
   * @param to a file that isn't there yet
   */
  static AppendedDatabase of(Path from, Path to) throws IOException {
    Database original = Database.open(from);
    try {
      String version = version(original);
      original.copyTo(to);
      Database copy = Database.openToWrite(to);
      try {
        return new AppendedDatabase(original, version, to, copy);
      } catch (IOException e) {
        copy.close();
        throw e;
      }
    } catch (IOException e) {
      original.close();
      throw e;
    }
  }

  /** Changes whenever somebody else writes to the database. */
  private static String version(Database database) throws IOException {
    return database.texts("PRAGMA data_version").get(0);
  }

  /** The database that was copied. */
  Path original() {
    return original.file();
  }

  /** The copy, for questions. */
  Database rows() {
    return copy;
  }

  void run(String sql) throws IOException {
    try (Statement statement = copy.connection().createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IOException(original() + ": " + e.getMessage() + ", at " + sql, e);
    }
  }

  PreparedStatement prepare(String sql) throws IOException {
    try {
      return copy.connection().prepareStatement(sql);
    } catch (SQLException e) {
      throw new IOException(original() + ": " + e.getMessage() + ", at " + sql, e);
    }
  }

  /** Completes the copy and makes it durable. */
  void commit() throws IOException {
    run("COMMIT");
    if (writeAhead) {
      copy.texts("PRAGMA journal_mode = WAL");
    }
    copy.close();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    if (!version(original).equals(version)) {
      throw new IOException(
          original()
              + " was written to while rows were being added to a copy of it; run this again when"
              + " nobody else uses it");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      copy.close();
    } finally {
      original.close();
    }
  }
}
